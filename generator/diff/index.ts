/** Two Models in, what changed out. */
import type { Enum, Event, Model, Typedef } from '../model.js'
import { nodeOf } from '../model.js'
import type { Acceptance, Change } from './change.js'
import { compareArguments, renamedPayloads } from './compare-arguments.js'
import { compareContract } from './compare-contract.js'
import { compareEnum } from './compare-enum.js'
import { compareFacts, sameExamples } from './compare-facts.js'
import { compareForms, compareNode } from './compare-node.js'
import type { ChangeKind } from './kinds.js'
import { likenessOfEnums, likenessOfEvents, likenessOfTypedefs } from './likeness.js'
import { pairByName, type Pairs } from './pair-by-name.js'
import { changed, gone, type Scope, silent } from './scope.js'
import { enumDirections, usersOf, worldOf } from './world.js'

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
  // Mostly nobody asks, and both take a look at every node.
  const directions = atFirst(() => enumDirections(base))
  const users = atFirst(() => [usersOf(worlds.base), usersOf(worlds.head)] as const)
  const isMoved = (name: string) => {
    const [before, after] = users()
    return before.get(name) !== after.get(name)
  }
  return [
    ...compareContract(base.contract, head.contract, { ...worlds, subject: 'contract', direction: 'both' }),
    ...declared('event', events, hasNames(base) && hasNames(head) ? eventNames : exported, (event) => ({ ...worlds, subject: event.name, direction: 'in' }), compareEvent),
    ...declared('typedef', typedefs, exported, (typedef) => ({ ...worlds, subject: typedef.name, direction: typedef.direction }), (scope, one, other) => [
      ...compareDirections(scope, one, other, () => isMoved(other.name)), ...compareTypedef(scope, one, other),
    ]),
    ...declared('enum', enums, exported, (item) => ({ ...worlds, subject: item.name, direction: directions().get(item.name) ?? 'both' }), compareEnum),
  ]
}

/** The same result each time, made when it is asked for at first. */
function atFirst<Result>(make: () => Result): () => Result {
  let made: { result: Result } | undefined
  return () => (made ??= { result: make() }).result
}

type Fate = 'added' | 'removed' | 'renamed'

/** What becomes of the values that validators accept when a declaration comes or goes. */
const exported: Record<Fate, Acceptance> = { added: 'same', removed: 'same', renamed: 'same' }
/** The names of events are values too, where a type stands for them. */
const eventNames: Record<Fate, Acceptance> = { added: 'wider', removed: 'narrower', renamed: 'different' }

function hasNames({ typedefs }: Model): boolean {
  return typedefs.some((typedef) => typedef.kind === 'derived' && typedef.type.from === 'event-name')
}

/** The changes of all declarations of a kind. Their names are exported, and of events and types their validators. */
function declared<Item extends Event | Typedef | Enum>(
  what: 'event' | 'typedef' | 'enum',
  { kept, renamed, removed, added }: Pairs<Item>,
  acceptance: Record<Fate, Acceptance>,
  scopeOf: (item: Item) => Scope,
  compareItem: (scope: Scope, base: Item, head: Item) => Change[],
): Change[] {
  const kind = (fate: Fate) => `${what}-${fate}` as ChangeKind
  const effect = (fate: Fate) => ({ types: fate === 'added' ? 'compatible' : 'breaking', acceptance: acceptance[fate] } as const)
  const validators = (verdict: 'breaking' | 'compatible') => (what === 'enum' ? {} : { validators: verdict })
  // What was written for the base was written for the base's direction.
  const within = (base: Item, head: Item): Scope => ({ ...scopeOf(base), subject: head.name })
  return [
    // In a watch most parts are the very objects that they were.
    ...kept.flatMap(([base, head]) => (base === head ? [] : compareItem(within(base, head), base, head))),
    ...renamed.flatMap(([base, head]) => [
      changed(kind('renamed'), within(base, head), head, effect('renamed'), { before: base.name, after: head.name, ...validators('breaking') }),
      ...compareItem(within(base, head), base, head),
    ]),
    ...added.map((item) => changed(kind('added'), scopeOf(item), item, effect('added'), validators('compatible'))),
    ...removed.map((item) => gone(kind('removed'), scopeOf(item), item, effect('removed'), validators('breaking'))),
  ]
}

function compareEvent(scope: Scope, base: Event, head: Event): Change[] {
  const args = base.name === head.name ? base.args : renamedPayloads(base.args, head.args)
  return [...compareFacts(scope, base, head), ...compareExamples(scope, base, head), ...compareArguments(scope, args, head.args)]
}

function compareTypedef(scope: Scope, base: Typedef, head: Typedef): Change[] {
  return [...compareBodies(scope, base, head), ...compareExamples(scope, base, head)]
}

/** A callback that has a name has a validator of its arguments as well. */
function compareBodies(scope: Scope, base: Typedef, head: Typedef): Change[] {
  const [before, after] = [nodeOf(base), nodeOf(head)]
  if (base.kind !== 'callback' || head.kind !== 'callback') return compareNode(scope, before, after)
  const args = base.name === head.name ? base.type.args : renamedPayloads(base.type.args, head.type.args)
  return [...compareForms(scope, before, after), ...compareArguments({ ...scope, direction: 'in' }, args, head.type.args), ...compareFacts(scope, before, after)]
}

/** A direction follows from where a type is used, and is told where that is not what changed. */
function compareDirections(scope: Scope, base: Typedef, head: Typedef, isMoved: () => boolean): Change[] {
  if (base.direction === head.direction || isMoved()) return []
  return [changed('direction-changed', scope, head, silent, { before: base.direction, after: head.direction })]
}

function compareExamples(scope: Scope, base: Event | Typedef, head: Event | Typedef): Change[] {
  return sameExamples(base.examples, head.examples) ? [] : [changed('examples-changed', scope, head, silent)]
}
