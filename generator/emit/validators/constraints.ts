/** Constraints as conditions in code. */
import type { KeywordCxt } from 'ajv'
import { _, type Code, Name, nil, not } from 'ajv/dist/compile/codegen/index.js'
import { usePattern } from 'ajv/dist/vocabularies/code.js'
import type { Constraints } from '../../model.js'
import { counted } from '../../names.js'
import { isNot } from './kinds.js'

interface Check { code: keyof Constraints; when: Code; expected: string }
type Breaks = { when: Code; expected: string }

/** For each constraint of the keyword's rules: when a value breaks it, and what is expected instead. */
export function constraintChecks(cxt: KeywordCxt): Check[] {
  const constraints = cxt.schema as Constraints
  return (Object.keys(constraints) as (keyof Constraints)[]).map((code) => {
    const rule = broken[code] as (cxt: KeywordCxt, limit: unknown) => Breaks
    const { when, expected } = rule(cxt, constraints[code])
    return { code, when: _`${bites[code](cxt.data)} && ${when}`, expected }
  })
}

const broken: { [Key in keyof Constraints]-?: (cxt: KeywordCxt, limit: NonNullable<Constraints[Key]>) => Breaks } = {
  minimum: ({ data }, limit) => ({ when: _`!(${data} >= ${limit})`, expected: `at least ${limit}` }),
  maximum: ({ data }, limit) => ({ when: _`!(${data} <= ${limit})`, expected: `at most ${limit}` }),
  exclusiveMinimum: ({ data }, limit) => ({ when: _`!(${data} > ${limit})`, expected: `more than ${limit}` }),
  exclusiveMaximum: ({ data }, limit) => ({ when: _`!(${data} < ${limit})`, expected: `less than ${limit}` }),
  multipleOf: ({ data }, limit) => ({ when: _`!Number.isInteger(${data} / ${limit})`, expected: `a multiple of ${limit}` }),
  minLength: ({ data }, limit) => ({ when: _`${new Name('codePoints')}(${data}) < ${limit}`, expected: `at least ${counted(limit, 'character')}` }),
  maxLength: ({ data }, limit) => ({ when: _`${new Name('codePoints')}(${data}) > ${limit}`, expected: `at most ${counted(limit, 'character')}` }),
  // Behind what limits the length: on a text that is too long anyway a match may take its time.
  pattern: (cxt, pattern) => ({ when: _`${shortEnough(cxt)}!${usePattern(cxt, pattern)}.test(${cxt.data})`, expected: `text that matches ${pattern}` }),
  startsWith: ({ data }, start) => ({ when: _`!${data}.startsWith(${start})`, expected: `text that starts with ${start}` }),
  minItems: ({ data }, limit) => ({ when: _`${data}.length < ${limit}`, expected: `at least ${counted(limit, 'item')}` }),
  maxItems: ({ data }, limit) => ({ when: _`${data}.length > ${limit}`, expected: `at most ${counted(limit, 'item')}` }),
  uniqueItems: ({ data }) => ({ when: _`!${new Name('distinct')}(${data})`, expected: 'no two equal items' }),
  minProperties: ({ data }, limit) => ({ when: _`Object.keys(${data}).length < ${limit}`, expected: `at least ${counted(limit, 'member')}` }),
  maxProperties: ({ data }, limit) => ({ when: _`Object.keys(${data}).length > ${limit}`, expected: `at most ${counted(limit, 'member')}` }),
}

function shortEnough({ data, schema }: KeywordCxt): Code {
  const { maxLength } = schema as Constraints
  return maxLength === undefined ? nil : _`${new Name('codePoints')}(${data}) <= ${maxLength} && `
}

const number = (data: Name) => _`typeof ${data} === "number"`
const string = (data: Name) => not(isNot('string', data))
const array = (data: Name) => not(isNot('array', data))
const object = (data: Name) => not(isNot('object', data))

/** What must hold before a constraint may be looked at: a wrong kind is a fault of its own. */
const bites: { readonly [Key in keyof Constraints]-?: (data: Name) => Code } = {
  minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number, multipleOf: number,
  minLength: string, maxLength: string, pattern: string, startsWith: string,
  minItems: array, maxItems: array, uniqueItems: array, minProperties: object, maxProperties: object,
}
