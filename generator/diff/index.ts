/** Two Models in, what changed out. */
import type { Enum, Event, Model, Typedef } from '../model.js'
import { nodeOf } from '../model.js'
import type { Change } from './change.js'
import { compareArguments, renamedPayloads } from './compare-arguments.js'
import { compareContract } from './compare-contract.js'
import { compareEnum } from './compare-enum.js'
import { compareFacts, sameExamples } from './compare-facts.js'
import { compareNode } from './compare-node.js'
import type { ChangeKind } from './kinds.js'
import { likenessOfEnums, likenessOfEvents, likenessOfTypedefs } from './likeness.js'
import { pairByName, type Pairs } from './pair-by-name.js'
import { changed, gone, type Scope, silent } from './scope.js'
import { enumDirections, worldOf } from './world.js'

/**
 * All changes from `base` to `head`: events, types, enums, each in the head's order with what is gone
 * last. Orders, comments and the files that things stand in are no changes.
 */
export function compare(base: Model, head: Model): Change[] {
  const unnamed = { base: worldOf('base', base), head: worldOf('head', head) }
  const enums = pairByName(base.enums, head.enums, likenessOfEnums)
  const typedefs = pairByName(base.typedefs, head.typedefs, (one, other) => likenessOfTypedefs(one, other, unnamed))
  const names = new Map([...enums.renamed, ...typedefs.renamed].map(([before, after]) => [before.name, after.name]))
  const worlds = { base: worldOf('base', base, names), head: unnamed.head }
  const events = pairByName(base.events, head.events, (one, other) => likenessOfEvents(one, other, worlds))
  const directions = enumDirections(base)
  return [
    ...compareContract(base.contract, head.contract, { ...worlds, subject: 'contract', direction: 'both' }),
    ...declared('event', events, (event) => ({ ...worlds, subject: event.name, direction: 'in' }), compareEvent),
    ...declared('typedef', typedefs, (typedef) => ({ ...worlds, subject: typedef.name, direction: typedef.direction }), compareTypedef),
    ...declared('enum', enums, (item) => ({ ...worlds, subject: item.name, direction: directions.get(item.name) ?? 'both' }), compareEnum),
  ]
}

/** The changes of all declarations of a kind. Their names are exported, and of events and types their validators. */
function declared<Item extends Event | Typedef | Enum>(
  what: 'event' | 'typedef' | 'enum',
  { kept, renamed, removed, added }: Pairs<Item>,
  scopeOf: (item: Item) => Scope,
  compareItem: (scope: Scope, base: Item, head: Item) => Change[],
): Change[] {
  const kind = (change: 'added' | 'removed' | 'renamed') => `${what}-${change}` as ChangeKind
  const exported = { types: 'breaking', acceptance: 'same' } as const
  const validators = (verdict: 'breaking' | 'compatible') => (what === 'enum' ? {} : { validators: verdict })
  // What was written for the base was written for the base's direction.
  const within = (base: Item, head: Item): Scope => ({ ...scopeOf(base), subject: head.name })
  return [
    ...kept.flatMap(([base, head]) => compareItem(within(base, head), base, head)),
    ...renamed.flatMap(([base, head]) => [
      changed(kind('renamed'), within(base, head), head, exported, { before: base.name, after: head.name, ...validators('breaking') }),
      ...compareItem(within(base, head), base, head),
    ]),
    ...added.map((item) => changed(kind('added'), scopeOf(item), item, { types: 'compatible', acceptance: 'same' }, validators('compatible'))),
    ...removed.map((item) => gone(kind('removed'), scopeOf(item), item, exported, validators('breaking'))),
  ]
}

function compareEvent(scope: Scope, base: Event, head: Event): Change[] {
  const args = base.name === head.name ? base.args : renamedPayloads(base.args, head.args)
  return [...compareFacts(scope, base, head), ...compareExamples(scope, base, head), ...compareArguments(scope, args, head.args)]
}

function compareTypedef(scope: Scope, base: Typedef, head: Typedef): Change[] {
  const direction = base.direction === head.direction ? [] : [changed('direction-changed', scope, head, silent, { before: base.direction, after: head.direction })]
  const nodes = compareNode(scope, nodeOf(underNewName(base, head)), nodeOf(head))
  return [...direction, ...nodes, ...compareExamples(scope, base, head)]
}

function underNewName(base: Typedef, head: Typedef): Typedef {
  if (base.name === head.name || base.kind !== 'callback' || head.kind !== 'callback') return base
  return { ...base, type: { ...base.type, args: renamedPayloads(base.type.args, head.type.args) } }
}

function compareExamples(scope: Scope, base: Event | Typedef, head: Event | Typedef): Change[] {
  return sameExamples(base.examples, head.examples) ? [] : [changed('examples-changed', scope, head, silent)]
}
