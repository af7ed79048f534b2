/** Names of a page that a contract cannot have as they are, or not beside each other. */
import { fileName, isReserved, pascalCase } from '../../names.js'
import { freeName } from './value-names.js'

/** Longer ones are nobody's. */
const longest = 100

/** What names have in common that become one in the output: as a file on any disk, or as a function. */
export function outputsOf(name: string): string[] {
  return [`file ${fileName(name).toLowerCase()}`, `export ${pascalCase(name)}`]
}

/** Of names that would be one in the output, the first is kept, and each later one is told beside it. */
export function collidingNames(names: readonly string[]): Map<string, string> {
  const owners = new Map([['file index', 'the list of all validators']])
  const later = new Map<string, string>()
  for (const name of names) {
    const outputs = outputsOf(name)
    const owner = outputs.map((output) => owners.get(output)).find((found) => found !== undefined && found !== name)
    if (owner !== undefined) later.set(name, owner)
    else for (const output of outputs) owners.set(output, name)
  }
  return later
}

/** A set of names that knows what they become. */
export function takenNames(names: Iterable<string>): { add: (name: string) => void; has: (name: string) => boolean } {
  const outputs = new Set([...names].flatMap(outputsOf))
  return {
    add: (name) => { for (const output of outputsOf(name)) outputs.add(output) },
    has: (name) => outputsOf(name).some((output) => outputs.has(output)),
  }
}

/** An argument's name is that of a parameter: what cannot be one gives its letters, or its number. */
export function argumentName(name: string, index: number, isTaken: (name: string) => boolean): string {
  const letters = name.normalize('NFKD').split(/[^A-Za-z0-9_$]+/).filter((word) => word !== '').map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('').replace(/^\d+/, '').slice(0, longest)
  const sound = /^[A-Za-z_$][\w$]*$/.test(name) && name.length <= longest ? name : letters === '' || isReserved(letters) ? `arg${index + 1}` : letters
  return freeName(sound, isTaken)
}
