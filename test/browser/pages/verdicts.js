/** What the validators say of samples and mutants of them. It is run in the browser and in Node, which must agree. */
import { mutantsOf } from './mutants.js'

/** Of every validator: how many values it was given and how many it refused, a digest of all messages, and where its forms differ. */
export function verdictsOf(contract, samples) {
  const given = valuesBySubject(contract, samples)
  const names = Object.keys(contract).filter((name) => name.startsWith('validate')).map((name) => name.slice('validate'.length)).sort()
  return Object.fromEntries(names.map((name) => [name, verdictOf(contract, name, given.get(name) ?? [])]))
}

function verdictOf(contract, name, given) {
  const verdict = { values: 0, refused: 0, samplesRefused: 0, digest: 0, differences: 0 }
  for (const sample of given) {
    for (const value of mutantsOf(sample)) {
      const { issues } = contract[`validate${name}`](value)
      const messages = (issues ?? []).map(({ message, pointer, code }) => `${message} ${pointer} ${code}`)
      const isRefused = messages.length > 0
      verdict.values += 1
      verdict.refused += isRefused ? 1 : 0
      verdict.samplesRefused += isRefused && value === sample ? 1 : 0
      verdict.digest = digestOf(messages.join('\n'), verdict.digest)
      const others = [
        !contract[`is${name}`](value),
        thrownBy(() => contract[`assert${name}`](value)) instanceof contract.ContractError,
        contract[`${name}Schema`]['~standard'].validate(value).issues !== undefined,
      ]
      if (others.some((other) => other !== isRefused)) verdict.differences += 1
    }
  }
  return verdict
}

/** The samples by what validators call their subjects, and values of the two that have none. */
function valuesBySubject(contract, samples) {
  const pascal = (name) => name.slice(0, 1).toUpperCase() + name.slice(1)
  const entries = Object.entries(samples).map(([name, list]) => {
    const isCallback = name === 'fileUploadProgress'
    return [isCallback ? `${pascal(name)}Args` : pascal(name), list.map((sample) => (Object.hasOwn(sample, 'args') ? sample.args : sample.value))]
  })
  return new Map([...entries, ['Event', [...contract.eventNames]], ['FileUploadProgress', [() => undefined]]])
}

function thrownBy(run) {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}

/** FNV-1a, going on from an earlier one. */
function digestOf(text, start) {
  let hash = start ^ 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
