/** Constraints as conditions in code. */
import { _, type Code, Name, nil, not } from 'ajv/dist/compile/codegen/index.js'
import type { Constraints } from '../../model.js'
import { counted } from '../../counted.js'
import { isNot } from './kinds.js'
import type { Shared } from './shared.js'

interface Check {
  code: keyof Constraints
  expected: string
  /** When a value of the right kind breaks it. */
  when: Code
  /** The same of any value: a wrong kind is a fault of its own. */
  whenAny: Code
}

type Breaks = { when: Code; expected: string }

/** Where the value is, what else it is held to, and how the code names a pattern. */
interface Scope { data: Name; constraints: Constraints; shared: Shared }

/** For each constraint: when a value breaks it, and what is expected instead. */
export function constraintChecks(constraints: Constraints, data: Name, shared: Shared): Check[] {
  return (Object.keys(constraints) as (keyof Constraints)[]).map((code) => {
    const rule = broken[code] as (scope: Scope, limit: unknown) => Breaks
    const { when, expected } = rule({ data, constraints, shared }, constraints[code])
    return { code, expected, when, whenAny: _`${bites[code](data)} && ${when}` }
  })
}

const broken: { [Key in keyof Constraints]-?: (scope: Scope, limit: NonNullable<Constraints[Key]>) => Breaks } = {
  minimum: ({ data }, limit) => ({ when: _`!(${data} >= ${limit})`, expected: `at least ${limit}` }),
  maximum: ({ data }, limit) => ({ when: _`!(${data} <= ${limit})`, expected: `at most ${limit}` }),
  exclusiveMinimum: ({ data }, limit) => ({ when: _`!(${data} > ${limit})`, expected: `more than ${limit}` }),
  exclusiveMaximum: ({ data }, limit) => ({ when: _`!(${data} < ${limit})`, expected: `less than ${limit}` }),
  multipleOf: ({ data }, limit) => ({ when: _`!Number.isInteger(${data} / ${limit})`, expected: `a multiple of ${limit}` }),
  minLength: ({ data }, limit) => ({ when: _`${new Name('codePoints')}(${data}) < ${limit}`, expected: `at least ${counted(limit, 'character')}` }),
  maxLength: ({ data }, limit) => ({ when: _`${new Name('codePoints')}(${data}) > ${limit}`, expected: `at most ${counted(limit, 'character')}` }),
  // Behind what limits the length: on a text that is too long anyway a match may take its time.
  pattern: (scope, pattern) => ({ when: _`${shortEnough(scope)}!${scope.shared.pattern(pattern)}.test(${scope.data})`, expected: `text that matches ${pattern}` }),
  startsWith: ({ data }, start) => ({ when: _`!${data}.startsWith(${start})`, expected: `text that starts with ${start}` }),
  minItems: ({ data }, limit) => ({ when: _`${data}.length < ${limit}`, expected: `at least ${counted(limit, 'item')}` }),
  maxItems: ({ data }, limit) => ({ when: _`${data}.length > ${limit}`, expected: `at most ${counted(limit, 'item')}` }),
  uniqueItems: ({ data }) => ({ when: _`!${new Name('distinct')}(${data})`, expected: 'no two equal items' }),
  minProperties: ({ data }, limit) => ({ when: _`Object.keys(${data}).length < ${limit}`, expected: `at least ${counted(limit, 'member')}` }),
  maxProperties: ({ data }, limit) => ({ when: _`Object.keys(${data}).length > ${limit}`, expected: `at most ${counted(limit, 'member')}` }),
}

function shortEnough({ data, constraints: { maxLength } }: Scope): Code {
  return maxLength === undefined ? nil : _`${new Name('codePoints')}(${data}) <= ${maxLength} && `
}

const number = (data: Name) => _`typeof ${data} === "number"`
const string = (data: Name) => not(isNot('string', data))
const array = (data: Name) => not(isNot('array', data))
const object = (data: Name) => not(isNot('object', data))

/** What must hold before a constraint may be looked at. */
const bites: { readonly [Key in keyof Constraints]-?: (data: Name) => Code } = {
  minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number, multipleOf: number,
  minLength: string, maxLength: string, pattern: string, startsWith: string,
  minItems: array, maxItems: array, uniqueItems: array, minProperties: object, maxProperties: object,
}
