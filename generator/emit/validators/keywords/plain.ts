/** Values without parts: of some kinds, of an enum, the name of an event. */
import type { CodeKeywordDefinition } from 'ajv'
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import type { Constraints } from '../../../model.js'
import { constraintChecks } from '../constraints.js'
import { isNoneOf, isNotAmong } from '../kinds.js'
import { enumImport } from '../names.js'
import type { Rules } from '../rules.js'
import { sharedBy } from '../shared.js'
import { fail, failUnless } from './faults.js'

/** When a value is none of those, and what is expected instead. */
export interface Plain { misfit: Code; code: 'kind' | 'enum'; expected: Code | string }

/** What rules ask for that have no more to ask, but for constraints; undefined for all others. */
export function plainly(rules: Rules, data: Name): Plain | undefined {
  if (!Object.keys(rules).every((key) => plainKeys.has(key))) return undefined
  const { is, among, eventName } = rules
  if (is) return { misfit: isNoneOf(is, data), code: 'kind', expected: is.join(' | ') }
  if (among) return { misfit: isNotAmong(among, data, 'explain'), code: 'enum', expected: enumImport(among.name) }
  if (!eventName) return undefined
  const list = new Name('eventNames')
  return { misfit: _`!${list}.includes(${data})`, code: 'enum', expected: list }
}

const plainKeys: ReadonlySet<string> = new Set(['is', 'among', 'eventName', 'within'])

export const plain: readonly CodeKeywordDefinition[] = (['is', 'among', 'eventName'] as const).map((keyword) => ({
  keyword,
  code(cxt) {
    const found = plainly({ [keyword]: cxt.schema as never }, cxt.data as Name)
    if (found) failUnless(cxt, found.misfit, () => fail(cxt, found))
  },
}))

/** Constraints of what has no check of its own in front of them. */
export const within: CodeKeywordDefinition = {
  keyword: 'within',
  schemaType: 'object',
  code(cxt) {
    const { is, among, eventName, calls } = cxt.parentSchema as Rules
    if (is ?? among ?? eventName ?? calls) return
    for (const { code, whenAny, expected } of constraintChecks(cxt.schema as Constraints, cxt.data as Name, sharedBy(cxt))) cxt.gen.if(whenAny, () => fail(cxt, { code, expected }))
  },
}
