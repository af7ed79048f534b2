/**
 * The keywords of our validators, as code that ajv assembles. Only ajv's code templates are used, in
 * which a plain string can only come out quoted. Faults go through one shared `add`, so that a
 * validator stays small; text is made of them when somebody reads it.
 */
import type { CodeKeywordDefinition, KeywordCxt } from 'ajv'
import { _, type Code, type CodeGen, Name, nil, not, or, strConcat } from 'ajv/dist/compile/codegen/index.js'
import type names from 'ajv/dist/compile/names.js'
import { isOwnProperty, noPropertyInData, usePattern } from 'ajv/dist/vocabularies/code.js'
import { createRequire } from 'node:module'
import type { Constraints } from '../../model.js'
import { enumImport, explainName } from './names.js'
import type { ArgumentRule } from './rules.js'

// What an ES import makes of a CommonJS default depends on who runs it.
const N = (createRequire(import.meta.url)('ajv/dist/compile/names.js') as typeof names).default
const add = new Name('add')
const nearest = new Name('nearest')

/** Where the value stands, as a JSON pointer. */
function placeOf({ it }: KeywordCxt, step: Code | string = nil): Code {
  const below = typeof step === 'string' ? _`${pointerStep(step)}` : step
  const here = strConcat(N.instancePath, it.errorPath)
  return below === nil ? here : strConcat(here, below)
}

function pointerStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

interface Fault { code: string; expected: Code | string; place?: Code; value?: Code }

function fail(cxt: KeywordCxt, { code, expected, place = placeOf(cxt), value = cxt.data }: Fault): void {
  cxt.gen.assign(N.vErrors, _`${add}(${N.vErrors}, ${place}, ${code}, ${expected}, ${value})`)
  cxt.gen.code(_`${N.errors}++`)
}

function failIf(cxt: KeywordCxt, condition: Code, fault: Fault): void {
  cxt.gen.if(condition, () => fail(cxt, fault))
}

/** For each kind, when a value is not of it. No test runs code of the value. */
const isNot: Readonly<Record<string, (data: Name) => Code>> = {
  string: (data) => _`typeof ${data} !== "string"`,
  boolean: (data) => _`typeof ${data} !== "boolean"`,
  number: (data) => _`!Number.isFinite(${data})`,
  integer: (data) => _`!Number.isInteger(${data})`,
  int32: (data) => _`!(typeof ${data} === "number" && (${data} | 0) === ${data})`,
  int64: (data) => _`!Number.isSafeInteger(${data})`,
  object: (data) => _`!(typeof ${data} === "object" && ${data} !== null && !Array.isArray(${data}))`,
  array: (data) => _`!Array.isArray(${data})`,
  null: (data) => _`${data} !== null`,
  function: (data) => _`typeof ${data} !== "function"`,
}

const is: CodeKeywordDefinition = {
  keyword: 'is',
  schemaType: 'array',
  code(cxt) {
    const kinds = cxt.schema as string[]
    const [first, ...others] = kinds.map((kind) => isNot[kind]?.(cxt.data) ?? _`true`)
    // No kind at all: nothing but a missing value fits, and that is never looked at.
    const none = first ? others.reduce((all, next) => _`${all} && ${next}`, first) : _`true`
    failIf(cxt, none, { code: 'kind', expected: kinds.join(' | ') || 'undefined' })
  },
}

const among: CodeKeywordDefinition = {
  keyword: 'among',
  schemaType: 'object',
  code(cxt) {
    const { name, values } = cxt.schema as { name: string; values: (string | number)[] }
    const listed = or(...values.map((value) => _`${cxt.data} === ${value}`))
    failIf(cxt, not(listed), { code: 'enum', expected: enumImport(name) })
  },
}

const eventName: CodeKeywordDefinition = {
  keyword: 'eventName',
  schemaType: 'array',
  code(cxt) {
    const list = new Name('eventNames')
    failIf(cxt, _`!${list}.includes(${cxt.data})`, { code: 'enum', expected: list })
  },
}

const calls: CodeKeywordDefinition = {
  keyword: 'calls',
  schemaType: 'string',
  code(cxt) {
    const explain = explainName(cxt.schema as string)
    cxt.gen.if(_`!${explain}(${cxt.data}, {instancePath: ${placeOf(cxt)}})`, () => {
      cxt.gen.assign(N.vErrors, _`${N.vErrors} === null ? ${explain}.errors : ${N.vErrors}.concat(${explain}.errors)`)
      cxt.gen.assign(N.errors, _`${N.vErrors}.length`)
    })
  },
}

const needs: CodeKeywordDefinition = {
  keyword: 'needs',
  type: 'object',
  schemaType: 'array',
  code(cxt) {
    for (const [name, expected] of cxt.schema as [string, string][]) {
      const missing = noPropertyInData(cxt.gen, cxt.data, name, true)
      failIf(cxt, missing, { code: 'missing', expected, place: placeOf(cxt, name), value: _`undefined` })
    }
  },
}

const either: CodeKeywordDefinition = {
  keyword: 'either',
  schemaType: 'array',
  trackErrors: true,
  code(cxt) {
    const { gen } = cxt
    const marks = gen.const('marks', _`[]`)
    const valid = gen.let('valid', false)
    for (const branch of (cxt.schema as unknown[]).keys()) {
      gen.if(not(valid), () => {
        gen.code(_`${marks}.push(${N.errors})`)
        const fits = gen.name('fits')
        cxt.subschema({ keyword: 'either', schemaProp: branch, compositeRule: true }, fits)
        gen.assign(valid, fits)
      })
    }
    gen.if(valid, () => cxt.reset(), () => {
      gen.assign(N.vErrors, _`${nearest}(${N.vErrors}, ${marks}, ${placeOf(cxt)}, ${cxt.data})`)
      gen.assign(N.errors, _`${N.vErrors}.length`)
    })
  },
}

const variants: CodeKeywordDefinition = {
  keyword: 'variants',
  type: 'object',
  schemaType: 'object',
  dependencies: ['tag'],
  code(cxt) {
    const { gen, data, parentSchema } = cxt
    const tag = parentSchema['tag'] as string
    const values = Object.keys(cxt.schema as object)
    const found = gen.const('tag', _`${isOwnProperty(gen, data, tag)} ? ${data}[${tag}] : undefined`)
    const otherwise = () => fail(cxt, { code: 'variant', expected: values.map((value) => JSON.stringify(value)).join(' | '), place: placeOf(cxt, tag), value: found })
    oneAfterTheOther(gen, values.map((value) => ({
      when: _`${found} === ${value}`,
      check: () => { cxt.subschema({ keyword: 'variants', schemaProp: value }, gen.name('fits')) },
    })), otherwise)
  },
}

function oneAfterTheOther(gen: CodeGen, branches: { when: Code; check: () => void }[], otherwise: () => void): void {
  const [first, ...rest] = branches
  if (!first) return otherwise()
  gen.if(first.when)
  first.check()
  for (const { when, check } of rest) {
    gen.elseIf(when)
    check()
  }
  gen.else()
  otherwise()
  gen.endIf()
}

/** Arguments by position. An `undefined` behind the last one is as good as absent. */
const args: CodeKeywordDefinition = {
  keyword: 'args',
  type: 'array',
  schemaType: 'array',
  dependencies: ['argNames'],
  code(cxt) {
    const { gen, data, parentSchema } = cxt
    const rules = parentSchema['argNames'] as ArgumentRule[]
    rules.forEach(({ optional, expected }, index) => {
      gen.if(_`${data}[${index}] !== undefined`)
      cxt.subschema({ keyword: 'args', schemaProp: index, dataProp: index }, gen.name('fits'))
      if (!optional) {
        gen.else()
        fail(cxt, { code: 'missing', expected, place: placeOf(cxt, String(index)), value: _`undefined` })
      }
      gen.endIf()
    })
    gen.forRange('i', rules.length, _`${data}.length`, (i) => {
      const surplus = { code: 'surplus', expected: 'nothing', place: placeOf(cxt, strConcat(_`"/"`, i)), value: _`${data}[${i}]` }
      failIf(cxt, _`${data}[${i}] !== undefined`, surplus)
    })
  },
}

/** For each constraint, when a value of its kind breaks it, and what is expected. */
const broken: { [Key in keyof Constraints]-?: (cxt: KeywordCxt, limit: NonNullable<Constraints[Key]>) => { when: Code; expected: string } } = {
  minimum: ({ data }, limit) => ({ when: _`!(${data} >= ${limit})`, expected: `at least ${limit}` }),
  maximum: ({ data }, limit) => ({ when: _`!(${data} <= ${limit})`, expected: `at most ${limit}` }),
  exclusiveMinimum: ({ data }, limit) => ({ when: _`!(${data} > ${limit})`, expected: `more than ${limit}` }),
  exclusiveMaximum: ({ data }, limit) => ({ when: _`!(${data} < ${limit})`, expected: `less than ${limit}` }),
  multipleOf: ({ data }, limit) => ({ when: _`!Number.isInteger(${data} / ${limit})`, expected: `a multiple of ${limit}` }),
  minLength: ({ data }, limit) => ({ when: _`${new Name('codePoints')}(${data}) < ${limit}`, expected: `at least ${limit} characters` }),
  maxLength: ({ data }, limit) => ({ when: _`${new Name('codePoints')}(${data}) > ${limit}`, expected: `at most ${limit} characters` }),
  pattern: (cxt, pattern) => ({ when: _`!${usePattern(cxt, pattern)}.test(${cxt.data})`, expected: `text that matches ${pattern}` }),
  startsWith: ({ data }, start) => ({ when: _`!${data}.startsWith(${start})`, expected: `text that starts with ${start}` }),
  minItems: ({ data }, limit) => ({ when: _`${data}.length < ${limit}`, expected: `at least ${limit} items` }),
  maxItems: ({ data }, limit) => ({ when: _`${data}.length > ${limit}`, expected: `at most ${limit} items` }),
  uniqueItems: ({ data }) => ({ when: _`!${new Name('distinct')}(${data})`, expected: 'no two equal items' }),
  minProperties: ({ data }, limit) => ({ when: _`Object.keys(${data}).length < ${limit}`, expected: `at least ${limit} members` }),
  maxProperties: ({ data }, limit) => ({ when: _`Object.keys(${data}).length > ${limit}`, expected: `at most ${limit} members` }),
}

/** What must hold before a constraint may be looked at. */
const bites: { readonly [Key in keyof Constraints]-?: (data: Name) => Code } = (() => {
  const number = (data: Name) => _`typeof ${data} === "number"`
  const string = (data: Name) => _`typeof ${data} === "string"`
  const array = (data: Name) => _`Array.isArray(${data})`
  const object = (data: Name) => not(isNot['object']?.(data) ?? _`true`)
  return {
    minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number, multipleOf: number,
    minLength: string, maxLength: string, pattern: string, startsWith: string,
    minItems: array, maxItems: array, uniqueItems: array, minProperties: object, maxProperties: object,
  }
})()

const within: CodeKeywordDefinition = {
  keyword: 'within',
  schemaType: 'object',
  code(cxt) {
    const constraints = cxt.schema as Constraints
    for (const key of Object.keys(constraints) as (keyof Constraints)[]) {
      const rule = broken[key] as (cxt: KeywordCxt, limit: unknown) => { when: Code; expected: string }
      const { when, expected } = rule(cxt, constraints[key])
      failIf(cxt, _`${bites[key](cxt.data)} && ${when}`, { code: key, expected })
    }
  },
}

/** All keywords that `Rules` has besides ajv's own. */
export const keywords: readonly (CodeKeywordDefinition | string)[] = [
  'tag', 'argNames', is, among, eventName, calls, needs, either, variants, args, within,
]
