/** What keywords do in code: name a place, report a fault, go into a part, go through a list. */
import type { KeywordCxt } from 'ajv'
import { _, type Code, type CodeGen, Name, nil, strConcat } from 'ajv/dist/compile/codegen/index.js'
import { ajvNames as N, run } from './names.js'

const add = new Name('add')

/** Where the value stands: a JSON pointer in which names that look like an index are marked. */
export function placeOf({ it }: KeywordCxt, step: Code = nil): Code {
  const here = strConcat(N.instancePath, it.errorPath)
  return step === nil ? here : strConcat(here, step)
}

/** `~2` begins no escape of a JSON pointer. It marks a name that could be taken for an index. */
export function stepTo(name: string): Code {
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1')
  return _`${/^\d+$/.test(name) ? `/~2${escaped}` : `/${escaped}`}`
}

/** What is wrong, and with what; by default with the value itself, where it stands. */
export interface Fault { code: string; expected: Code | string; place?: Code; value?: Code }

/** Code that adds a fault. */
export function fail(cxt: KeywordCxt, { code, expected, place = placeOf(cxt), value = cxt.data }: Fault): void {
  cxt.gen.assign(N.vErrors, _`${add}(${N.vErrors}, ${place}, ${code}, ${expected}, ${value})`)
  cxt.gen.code(_`${N.errors}++`)
}

/** Code that adds a fault when a condition holds. */
export function failIf(cxt: KeywordCxt, condition: Code, fault: Fault): void {
  cxt.gen.if(condition, () => fail(cxt, fault))
}

/**
 * Checks a part of the value against a part of the rules. ajv's own way to name the place of a part
 * knows no marked steps, so the place is set while the part's code is made.
 */
export function checkPart(cxt: KeywordCxt, keyword: string, part: { prop?: string | number; value: Code; step: Code }): void {
  const { gen } = cxt
  const it: { errorPath: Code } = cxt.it
  const outer = it.errorPath
  const data = gen.let('data', part.value)
  it.errorPath = strConcat(outer, part.step)
  cxt.subschema({ keyword, data, ...(part.prop === undefined ? {} : { schemaProp: part.prop }) }, gen.name('fits'))
  it.errorPath = outer
}

/** A loop that ends with the last fault that is asked for, so that a huge list costs no more than it must. */
export function loop(gen: CodeGen, from: number, length: Code, body: (index: Name) => void): void {
  const start = gen.const('start', N.errors)
  const end = gen.const('end', length)
  const index = gen.name('i')
  gen.for(_`let ${index} = ${from}; ${index} < ${end} && ${N.errors} - ${start} < ${run}.limit; ${index}++`, () => body(index))
}
