/** Types that nothing uses. */
import { nodeOf } from '../model.js'
import { namesInNode } from '../references.js'
import { type Check, found } from './finding.js'
import type { Part } from './parts.js'
import { nameSpan, type Subject } from './subject.js'

/** A declared direction says that a type travels another way, as an argument of a function for example. */
export const checkUnusedTypedefs: Check = (subject) => {
  const { typedefs, events } = subject.model
  const byName = new Map(typedefs.map((typedef) => [typedef.name, typedef]))
  const reached = new Set<string>()
  const reach = (starts: readonly string[]): void => {
    const pending = [...starts]
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      const typedef = byName.get(name)
      if (!typedef || reached.has(name)) continue
      reached.add(name)
      pending.push(...namesInNode(nodeOf(typedef)))
    }
  }
  reach(events.flatMap(({ args }) => args.flatMap(namesInNode)))
  // What callbacks are called with arrives, whoever hands them over.
  reach(typedefs.flatMap((typedef) => (typedef.kind === 'callback' ? typedef.type.args.flatMap(namesInNode) : [])))
  const left = subject.parts.filter(({ kind, name }) => kind === 'typedefs' && !reached.has(name))
  const declared = left.filter((part) => subject.find(part, ['direction']))
  reach(declared.map(({ name }) => name))
  return left.filter(({ name }) => !reached.has(name)).map((part) => unused('unused-typedef', part, subject))
}

export const checkUnusedEnums: Check = (subject) => {
  const used = new Set(subject.parts.flatMap(({ kind, node }) => (node && (kind === 'typedefs' || kind === 'arguments') ? namesInNode(node) : [])))
  return subject.parts.filter(({ kind, name }) => kind === 'enums' && !used.has(name)).map((part) => unused('unused-enum', part, subject))
}

function unused(rule: 'unused-typedef' | 'unused-enum', part: Part, subject: Subject) {
  return found(rule, nameSpan(subject, part), { name: part.name })
}
