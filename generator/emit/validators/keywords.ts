/**
 * The keywords of our validators, as code that ajv assembles. Only ajv's code templates are used, in
 * which a plain string can only come out quoted. Faults go through one shared `add`, so that a
 * validator stays small; text is made of them when somebody reads it.
 *
 * Nothing that the code does lets a value run away with it: members count only as a value's own,
 * loops end with the last fault that anybody will read, and types that may hold themselves go
 * through `descend`, which knows how deep it is. A getter that throws is caught by the caller.
 */
import type { CodeKeywordDefinition } from 'ajv'
import { _, type Code, type CodeGen, getProperty, Name, nil, not } from 'ajv/dist/compile/codegen/index.js'
import { alwaysValidSchema } from 'ajv/dist/compile/util.js'
import { isOwnProperty } from 'ajv/dist/vocabularies/code.js'
import type { Constraints } from '../../model.js'
import { checkPart, fail, failIf, loop, placeOf, stepTo } from './code.js'
import { constraintChecks, type PatternIn } from './constraints.js'
import { all } from './join.js'
import { isNot, isNotAmong } from './kinds.js'
import { ajvNames as N, enumImport, explainName, isName, run } from './names.js'
import type { MemberRule, Rules } from './rules.js'

const nearest = new Name('nearest')

const is: CodeKeywordDefinition = {
  keyword: 'is',
  schemaType: 'array',
  code(cxt) {
    const kinds = cxt.schema as string[]
    const none = all(kinds.map((kind) => isNot(kind, cxt.data)))
    failIf(cxt, none, { code: 'kind', expected: kinds.join(' | ') })
  },
}

const among: CodeKeywordDefinition = {
  keyword: 'among',
  schemaType: 'object',
  code(cxt) {
    const subject = cxt.schema as NonNullable<Rules['among']>
    failIf(cxt, isNotAmong(subject, cxt.data), { code: 'enum', expected: enumImport(subject.name) })
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
  schemaType: 'object',
  code(cxt) {
    const { gen, data } = cxt
    const { name, recursive } = cxt.schema as { name: string; recursive: boolean }
    const explain = explainName(name)
    const valid = recursive
      ? _`${new Name('descend')}(${explain}, ${data}, ${placeOf(cxt)}, ${run}, ${name})`
      // What its guard accepts has nothing to explain.
      : _`(${isName(name)}(${data}) || ${explain}(${data}, {instancePath: ${placeOf(cxt)}, ${run}}))`
    gen.if(_`!${valid}`, () => {
      gen.assign(N.vErrors, _`${new Name('joined')}(${N.vErrors}, ${explain}.errors, ${placeOf(cxt)}, ${name})`)
      gen.assign(N.errors, _`${N.vErrors}.length`)
    })
  },
}

const members: CodeKeywordDefinition = {
  keyword: 'members',
  type: 'object',
  schemaType: 'object',
  dependencies: ['memberRules'],
  code(cxt) {
    const { gen, data, parentSchema, schema } = cxt
    const rules = schema as NonNullable<Rules['members']>
    let isCounted = true
    const count = () => {
      if (!isCounted) gen.assign(N.errors, _`${N.vErrors} === null ? 0 : ${N.vErrors}.length`)
      isCounted = true
    }
    for (const { name, optional, expected } of parentSchema['memberRules'] as MemberRule[]) {
      const wanted = plainly(rules[name] ?? {})
      if (wanted) {
        const missing = optional ? nil : _`, ${expected}`
        gen.assign(N.vErrors, _`${new Name('member')}(${N.vErrors}, ${placeOf(cxt)}, ${isOwnProperty(gen, data, name)} ? ${data}${getProperty(name)} : undefined, ${name}, ${wanted}${missing})`)
        isCounted = false
        continue
      }
      count()
      gen.if(_`${isOwnProperty(gen, data, name)} && ${data}${getProperty(name)} !== undefined`)
      checkPart(cxt, 'members', { prop: name, value: _`${data}${getProperty(name)}`, step: stepTo(name) })
      if (!optional) {
        gen.else()
        fail(cxt, { code: 'missing', expected, place: placeOf(cxt, stepTo(name)), value: _`undefined` })
      }
      gen.endIf()
    }
    count()
  },
}

/** What most members are held to: some kinds or an enum, and nothing else. The runtime can check that by itself. */
function plainly(rules: Rules): Code | undefined {
  const [key, ...others] = Object.keys(rules)
  if (others.length > 0) return undefined
  if (key === 'among') return enumImport(rules.among?.name ?? '')
  return key === 'is' ? _`${rules.is?.join(' | ')}` : undefined
}

const each: CodeKeywordDefinition = {
  keyword: 'each',
  type: 'array',
  schemaType: 'object',
  code(cxt) {
    const { gen, data, it, schema } = cxt
    if (alwaysValidSchema(it, schema as object)) return
    loop(gen, 0, _`${data}.length`, (index) => {
      // What stands in a hole of a list comes from a prototype, if anything does.
      const value = _`${isOwnProperty(gen, data, index)} ? ${data}[${index}] : undefined`
      checkPart(cxt, 'each', { value, step: _`"/" + ${index}` })
    })
  },
}

const every: CodeKeywordDefinition = {
  keyword: 'every',
  type: 'object',
  schemaType: 'object',
  code(cxt) {
    const { gen, data, it, schema } = cxt
    if (alwaysValidSchema(it, schema as object)) return
    const keys = gen.const('keys', _`Object.keys(${data})`)
    loop(gen, 0, _`${keys}.length`, (index) => {
      const key = gen.const('key', _`${keys}[${index}]`)
      checkPart(cxt, 'every', { value: _`${data}[${key}]`, step: _`${new Name('stepTo')}(${key})` })
    })
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
    const found = gen.const('tag', _`${isOwnProperty(gen, data, tag)} ? ${data}${getProperty(tag)} : undefined`)
    const otherwise = () => fail(cxt, { code: 'variant', expected: values.map((value) => JSON.stringify(value)).join(' | '), place: placeOf(cxt, stepTo(tag)), value: found })
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
  dependencies: ['argRules'],
  code(cxt) {
    const { gen, data, parentSchema } = cxt
    const rules = parentSchema['argRules'] as MemberRule[]
    rules.forEach(({ optional, expected }, index) => {
      const step = _`${`/${index}`}`
      gen.if(_`${isOwnProperty(gen, data, String(index))} && ${data}[${index}] !== undefined`)
      checkPart(cxt, 'args', { prop: index, value: _`${data}[${index}]`, step })
      if (!optional) {
        gen.else()
        fail(cxt, { code: 'missing', expected, place: placeOf(cxt, step), value: _`undefined` })
      }
      gen.endIf()
    })
    gen.forOf('i', _`${new Name('surplus')}(${data}, ${rules.length}, ${run}.limit)`, (i) => {
      fail(cxt, { code: 'surplus', expected: 'nothing', place: placeOf(cxt, _`"/" + ${i}`), value: _`${data}[${i}]` })
    })
  },
}

const within = (patternIn: PatternIn): CodeKeywordDefinition => ({
  keyword: 'within',
  schemaType: 'object',
  code(cxt) {
    for (const { code, when, expected } of constraintChecks(cxt.schema as Constraints, cxt.data, patternIn)) failIf(cxt, when, { code, expected })
  },
})

/** All keywords that `Rules` has. */
export function keywords(patternIn: PatternIn): (CodeKeywordDefinition | string)[] {
  return ['tag', 'memberRules', 'argRules', is, among, eventName, calls, members, each, every, either, variants, args, within(patternIn)]
}
