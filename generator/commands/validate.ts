/** `floo-schema validate`: are recorded events what the contract says? */
import { setFlagsFromString } from 'node:v8'
import { chunksOf, pipedIn, sizeOfFile } from '../io/read-chunks.js'
import { InputError } from '../io/errors.js'
import { checkRecording, type Counts } from '../recordings/check-recording.js'
import { type Check, type Contract, findType, nearest, type Subject } from '../recordings/contract.js'
import { tally } from '../recordings/tally.js'
import type { Format } from './options.js'
import type { Terminal } from './terminal.js'
import { loadContract } from './validate-contract.js'
import { recordingOutput } from './validate-output.js'
import { progressOf } from './validate-progress.js'

export interface ValidateOptions {
  spec: string
  /** Instead of the spec: the folder of a package that was made of one. */
  package?: string
  type?: string
  format: Format
  json: boolean
  maxIssues: number
}

interface Input {
  /** As messages call it. */
  name: string
  size: number | undefined
  chunks(): AsyncIterable<Uint8Array>
}

/** Checks recordings; `-` is what is piped in. The exit code: 0, or 1 when anything is wrong with them or with the spec. */
export async function validate(files: readonly string[], options: ValidateOptions, terminal: Terminal): Promise<number> {
  const inputs = await inputsOf(files, terminal)
  const output = recordingOutput(options, terminal)
  const contract = await loadContract(options, terminal, output)
  if (contract === undefined) return 1
  const only = options.type === undefined ? undefined : subjectOf(options.type, contract)

  // A recording is long enough to pay back the optimiser that the command line starts without.
  setFlagsFromString('--opt')
  const found = tally()
  const progress = progressOf(terminal, sumOf(inputs.map(({ size }) => size)))
  const totals: Counts = { lines: 0, events: 0, faulty: 0 }
  for (const { name, chunks } of inputs) {
    const recording = checkRecording(contract, only, (fault) => {
      found.add(fault)
      if (found.total() > options.maxIssues) return
      progress.clear()
      output.show(name, fault)
    })
    for await (const chunk of chunks()) {
      // Nobody reads what would be found in the rest.
      if (!recording.push(asBuffer(chunk)) || terminal.out.isClosed()) break
      progress.advance(chunk.length, { lines: totals.lines + recording.counts.lines, findings: found.total() })
    }
    recording.end()
    for (const key of ['lines', 'events', 'faulty'] as const) totals[key] += recording.counts[key]
  }
  progress.clear()
  output.finish({ files: inputs.length, ...totals }, found)
  return found.total() > 0 ? 1 : 0
}

/** Told before the spec is compiled: what is not there, and what cannot be read. */
async function inputsOf(files: readonly string[], { cwd, input }: Terminal): Promise<Input[]> {
  if (files.filter((file) => file === '-').length > 1) throw new InputError('- is there only once')
  const inputs: Input[] = []
  for (const file of files) {
    if (file === '-') inputs.push({ name: 'stdin', size: undefined, chunks: () => pipedIn(input) })
    else inputs.push({ name: file, size: await sizeOfFile(file, cwd), chunks: () => chunksOf(file, cwd) })
  }
  return inputs
}

function subjectOf(name: string, contract: Contract): Subject & { check: Check } {
  const check = findType(contract, name)
  if (check) return { kind: contract.types.has(name) ? 'type' : 'event', name, check }
  const near = nearest(name, contract.types, contract.events)
  throw new InputError(`the contract has no type ${name} whose values could be checked`, near === undefined ? undefined : `did you mean ${near}?`)
}

/** Nothing where one is not known. */
function sumOf(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0)
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}
