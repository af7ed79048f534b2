/** The arguments of an event or a callback: what counts is where they stand. */
import type { Argument } from '../model.js'
import type { Change } from './change.js'
import { compareNode } from './compare-node.js'
import { formText } from './form-text.js'
import { changed, gone, inside, type Scope } from './scope.js'

/** Listeners get arguments, whoever declares them. */
export function compareArguments(scope: Scope, base: readonly Argument[], head: readonly Argument[]): Change[] {
  const [before, after] = [base.map(({ name }) => name), head.map(({ name }) => name)]
  const isPlain = isSubsequence(before, after) || isSubsequence(after, before)
  const pairs = isPlain
    ? base.flatMap((arg) => head.filter(({ name }) => name === arg.name).map((other): [Argument, Argument] => [arg, other]))
    : base.slice(0, head.length).flatMap((arg, index) => (head[index] ? [[arg, head[index]] as [Argument, Argument]] : []))
  const [from, to] = [new Set(pairs.map(([arg]) => arg)), new Set(pairs.map(([, arg]) => arg))]
  return [
    ...pairs.flatMap(([arg, other]) => [...compareNames(scope, arg, other), ...compareNode(inside(scope, `.${other.name}`), arg, other)]),
    ...head.filter((arg) => !to.has(arg)).map((arg) => added(scope, arg, head.indexOf(arg) >= base.length)),
    ...base.filter((arg) => !from.has(arg)).map((arg) => removed(scope, arg)),
  ]
}

/** Some of a list, in its order. */
function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let index = 0
  for (const name of all) if (name === some[index]) index += 1
  return index === some.length
}

/** The name of an argument is only a label; that of an inline shape may come from it, and is exported. */
function compareNames(scope: Scope, base: Argument, head: Argument): Change[] {
  const label = base.name === head.name ? [] : [changed('argument-renamed', inside(scope, `.${head.name}`), head, { types: 'none', acceptance: 'same' }, { before: `${scope.subject}.${base.name}`, after: head.name })]
  if (base.payload === undefined || base.payload === head.payload) return label
  const kind = head.payload === undefined ? 'payload-removed' : 'payload-renamed'
  const values = { before: base.payload, ...(head.payload === undefined ? {} : { after: head.payload }) }
  return [...label, changed(kind, inside(scope, `.${head.name}`), head, { types: 'breaking', acceptance: 'same' }, values)]
}

/** The arguments as they are called when what has them is renamed: inline shapes are named after it. */
export function renamedPayloads(base: readonly Argument[], head: readonly Argument[]): Argument[] {
  return base.map((arg) => {
    const payload = head.find(({ name }) => name === arg.name)?.payload
    return arg.payload === undefined || payload === undefined ? arg : { ...arg, payload }
  })
}

/** A listener may take fewer arguments than it gets. In front of others it moves them. */
function added(scope: Scope, arg: Argument, isLast: boolean): Change {
  return changed('argument-added', inside(scope, `.${arg.name}`), arg, { types: isLast ? 'compatible' : 'breaking', acceptance: isLast && arg.optional ? 'wider' : 'different' }, { after: formText(arg) })
}

function removed(scope: Scope, arg: Argument): Change {
  return gone('argument-removed', inside(scope, `.${arg.name}`), arg, { types: 'breaking', acceptance: arg.optional ? 'narrower' : 'different' }, { before: formText(arg) })
}
