import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import { nodeOf, type Typedef } from '../model.js'
import { argumentMismatches, type Mismatch, mismatches } from './mismatch.js'
import { type Names, onceNamed } from './once-named.js'
import type { ExampleReading, Findings } from './reading.js'
import { entry, nodeAt, type Syntax, toJson } from './syntax.js'

/** What the contract rejects in the examples of a declaration, each fault at its place in the file. */
export const checkExamples = onceNamed(({ examples }: Pick<Findings, 'examples'>, names) => examples.flatMap((example) => checkExample(example, names)))

function checkExample({ owner, syntax }: ExampleReading, lookup: Names): Diagnostic[] {
  if (owner.kind === 'event') {
    const event = lookup.events.get(owner.name)
    return event ? faultsOf(syntax, 'args', (values) => argumentMismatches(asList(values), event.args, lookup)) : []
  }
  const typedef = lookup.typedefs.get(owner.name)
  return typedef ? checkTypedefExample(syntax, typedef, lookup) : []
}

function checkTypedefExample(syntax: Syntax, typedef: Typedef, lookup: Names): Diagnostic[] {
  const misplaced = (what: string, expected: string) => [report('misplaced-example', headOf(syntax), { what, expected })]
  if (typedef.kind === 'derived') return misplaced('a derived type', 'no place: it has no values of its own')
  const key = typedef.kind === 'callback' ? 'args' : 'value'
  const other = key === 'args' ? 'value' : 'args'
  if (entry(syntax, other) || !entry(syntax, key)) return misplaced(typedef.kind === 'callback' ? 'a callback' : 'a value', `the key ${key}, not ${other}`)
  if (typedef.kind === 'callback') return faultsOf(syntax, key, (values) => argumentMismatches(asList(values), typedef.type.args, lookup))
  return faultsOf(syntax, key, (value) => mismatches(value, nodeOf(typedef), lookup))
}

function faultsOf(syntax: Syntax, key: string, check: (value: unknown) => Mismatch[]): Diagnostic[] {
  const value = nodeAt(syntax, [key])
  return check(toJson(value)).map(({ path, expected, found }) => {
    const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
    return report('bad-example', nodeAt(value, path).at, { path: `${key}${place}`, expected, found })
  })
}

function headOf(syntax: Syntax) {
  return syntax.kind === 'map' ? (syntax.entries[0]?.keyAt ?? syntax.at) : syntax.at
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
