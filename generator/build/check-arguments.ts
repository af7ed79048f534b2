import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Argument } from '../model.js'
import { admitsUndefined, type Lookup } from './lookup.js'

/** Arguments are told apart by position, so those that may be left out come last. */
export function checkArguments(args: readonly Argument[], lookup: Lookup): Diagnostic[] {
  return args.flatMap((arg, index) => {
    const before = args.slice(0, index).find((earlier) => admitsUndefined(earlier, lookup))
    if (!before || admitsUndefined(arg, lookup)) return []
    return [report('argument-order', { ...arg.at, end: arg.at.start + arg.name.length }, { name: arg.name, before: before.name })]
  })
}
