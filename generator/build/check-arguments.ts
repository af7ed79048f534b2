import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Argument } from '../model.js'
import { admitsUndefined, type Lookup } from './lookup.js'

/** Arguments are told apart by position, so those that may be left out come last. */
export function checkArguments(args: readonly Argument[], lookup: Lookup): Diagnostic[] {
  const first = args.findIndex((arg) => admitsUndefined(arg, lookup))
  const before = args[first]
  if (!before) return []
  return args.slice(first).filter((arg) => !admitsUndefined(arg, lookup)).map((arg) =>
    report('argument-order', { ...arg.at, end: arg.at.start + arg.name.length }, { name: arg.name, before: before.name }))
}
