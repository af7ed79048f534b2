/** What keywords do in code: name a place, report a fault, go into a part, go through a list. */
import type { KeywordCxt } from 'ajv'
import { _, type Code, type CodeGen, Name, nil, strConcat } from 'ajv/dist/compile/codegen/index.js'
import type { Constraints } from '../../../model.js'
import { constraintChecks } from '../constraints.js'
import { ajvNames as N, run } from '../names.js'
import { sharedBy } from '../shared.js'

/** Where the value stands: a JSON pointer in which names that look like an index are marked. */
export function placeOf({ it }: KeywordCxt, step: Code = nil): Code {
  const here = strConcat(N.instancePath, it.errorPath)
  return step === nil ? here : strConcat(here, step)
}

/** A step of the place. `~2` begins no escape of a JSON pointer: it marks a name that could be taken for an index. */
export function stepTo(key: string | number): string {
  const escaped = String(key).replaceAll('~', '~0').replaceAll('/', '~1')
  return typeof key === 'string' && /^\d+$/.test(key) ? `~2${escaped}` : escaped
}

/** What is wrong, and with what; by default with the value itself, where it stands. */
export interface Fault { code: string; expected: Code | string; place?: Code; value?: Code | string }

/** Code that adds a fault. What is missing has no value; in its place stands what it would mean. */
export function fail(cxt: KeywordCxt, { code, expected, place = placeOf(cxt), value = cxt.data }: Fault): void {
  cxt.gen.assign(N.vErrors, _`${new Name('add')}(${N.vErrors}, ${place}, ${code}, ${expected}, ${value})`)
}

/** Code that adds a fault if the value is of the wrong kind; only of one that is not, it goes on to the constraints. */
export function failUnless(cxt: KeywordCxt, misfit: Code, addFault: () => void): void {
  const constraints = cxt.parentSchema['within'] as Constraints | undefined
  cxt.gen.if(misfit)
  addFault()
  if (constraints) {
    cxt.gen.else()
    for (const { code, when, expected } of constraintChecks(constraints, cxt.data as Name, sharedBy(cxt))) cxt.gen.if(when, () => fail(cxt, { code, expected }))
  }
  cxt.gen.endIf()
}

/**
 * Checks a part of the value against a part of the rules. ajv's own way to name the place of a part
 * knows no marked steps, so the place is set while the part's code is made.
 */
export function checkPart(cxt: KeywordCxt, keyword: string, part: { prop?: string | number; value: Name; step: Code }): void {
  const it: { errorPath: Code } = cxt.it
  const outer = it.errorPath
  it.errorPath = strConcat(outer, part.step)
  cxt.subschema({ keyword, data: part.value, ...(part.prop === undefined ? {} : { schemaProp: part.prop }) }, cxt.gen.name('fits'))
  it.errorPath = outer
}

/** A loop that ends with the last fault that is asked for, so that a huge list costs no more than it must. */
export function loop(gen: CodeGen, list: Code, body: (index: Name) => void): void {
  const index = gen.name('i')
  gen.for(_`let ${index} = 0; ${index} < ${list}.length && (${N.vErrors} === null || ${N.vErrors}.length < ${run}.limit); ${index}++`, () => body(index))
}
