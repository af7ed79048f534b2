/** Objects with known members, alone or told apart by one of them. */
import type { CodeKeywordDefinition, KeywordCxt } from 'ajv'
import { _, type Code, type CodeGen, getProperty, Name } from 'ajv/dist/compile/codegen/index.js'
import { constraintChecks } from '../constraints.js'
import { all, separated } from '../join.js'
import { isNot } from '../kinds.js'
import { ajvNames as N, explainName, isName, run } from '../names.js'
import { isAnything, type MemberRule, type Rules } from '../rules.js'
import { sharedBy } from '../shared.js'
import { checkPart, fail, placeOf, stepTo } from './faults.js'
import { plainly } from './plain.js'

const own = new Name('own')

/** The object whose members are looked at, or the list of arguments. */
interface Whole { cxt: KeywordCxt; keyword: 'members' | 'args'; object: Name }

/** And the variable that takes them one after the other. */
interface Looking extends Whole { value: Name }

/** A member by its name, or an argument by its position. */
type Key = string | number
interface Part { key: Key; member: MemberRule; rules: Rules }

export const members: CodeKeywordDefinition = {
  keyword: 'members',
  schemaType: 'object',
  dependencies: ['memberRules'],
  code(cxt) {
    const { gen, parentSchema } = cxt
    const data = cxt.data as Name
    const rules = cxt.schema as NonNullable<Rules['members']>
    const memberRules = parentSchema['memberRules'] as MemberRule[]
    const required = parentSchema['required'] as string[]
    // Of an object that may inherit one of them only the own members count.
    const object = required.length === 0 ? data : gen.const('object', _`${new Name('ownMembers')}(${data}, ${sharedBy(cxt).clean(required)})`)
    const check = checking({ cxt, keyword: 'members', object }, memberRules.map((member) => ({ key: member.name, member, rules: rules[member.name] ?? {} })))
    gen.if(object === data ? isNot('object', data) : _`${object} === undefined`, () => fail(cxt, { code: 'kind', expected: 'object' }), check)
  },
}

/** What makes code that looks at all of them of which something is asked, one after the other. */
export function checking(whole: Whole, parts: readonly Part[]): (() => void) | undefined {
  const { gen } = whole.cxt
  const looking = { ...whole, value: gen.name('v') }
  const asked = parts.filter(({ member, rules }) => !(member.optional && isAnything(rules)))
  if (asked.length === 0) return undefined
  return () => {
    gen.let(looking.value)
    for (const part of asked) checkMember(looking, part)
  }
}

/** Code that looks at one of them. */
function checkMember(looking: Looking, { key, member, rules }: Part): void {
  const { cxt, object, value } = looking
  const { gen } = cxt
  const { optional, expected } = member
  gen.assign(value, _`${object}${getProperty(key)}`)
  const report = (wanted: Code | string) => () => add(looking, 'wrong', [_`${key}`, _`${wanted}`, ...meaningOf(member)])
  const plain = plainly(rules, value)
  if (plain) {
    const { within } = rules
    if (!within) return void gen.if(optional ? all([plain.misfit, _`${value} !== undefined`]) : plain.misfit, report(plain.expected))
    const check = () => gen.if(plain.misfit, report(plain.expected), () => {
      for (const { code, when, expected: limit } of constraintChecks(within, value, sharedBy(cxt))) gen.if(when, () => add(looking, 'broken', [_`${key}`, _`${code}`, _`${limit}`]))
    })
    return void (optional ? gen.if(_`${value} !== undefined`, check) : check())
  }
  const { calls, ...rest } = rules
  if (calls && !calls.recursive && isAnything(rest)) {
    const misfit = _`!${isName(calls.name)}(${value})`
    const collect = () => add(looking, 'wrongly', [_`${key}`, _`${calls.name}`, explainName(calls.name), run, ...meaningOf(member)])
    return void gen.if(optional ? all([_`${value} !== undefined`, misfit]) : misfit, collect)
  }
  const inside = () => checkPart(looking.cxt, looking.keyword, { prop: key, value, step: _`${`/${stepTo(key)}`}` })
  if (optional) gen.if(_`${value} !== undefined && ${own}.call(${object}, ${key})`, inside)
  else gen.if(_`${value} === undefined`, report(expected), isAnything(rules) ? undefined : inside)
}

/** Only of what is required it is said what it means. */
function meaningOf({ optional, meaning }: MemberRule): Code[] {
  return optional ? [] : [_`${meaning}`]
}

/** Code that lets the runtime find out what is wrong with a member. */
function add({ cxt, object }: Looking, how: 'wrong' | 'wrongly' | 'broken', rest: Code[]): void {
  cxt.gen.assign(N.vErrors, _`${new Name(how)}(${separated([N.vErrors, placeOf(cxt), object, ...rest], ', ')})`)
}

export const variants: CodeKeywordDefinition = {
  keyword: 'variants',
  schemaType: 'object',
  dependencies: ['tag'],
  code(cxt) {
    const { gen, parentSchema } = cxt
    const data = cxt.data as Name
    const tag = parentSchema['tag'] as string
    const values = Object.keys(cxt.schema as object)
    gen.if(isNot('object', data), () => fail(cxt, { code: 'kind', expected: 'object' }), () => {
      const found = gen.const('tag', _`${own}.call(${data}, ${tag}) ? ${data}${getProperty(tag)} : undefined`)
      const otherwise = () => fail(cxt, { code: 'variant', expected: values.map((value) => JSON.stringify(value)).join(' | '), place: placeOf(cxt, _`${`/${stepTo(tag)}`}`), value: found })
      oneAfterTheOther(gen, values.map((value) => ({
        when: _`${found} === ${value}`,
        check: () => { cxt.subschema({ keyword: 'variants', schemaProp: value }, gen.name('fits')) },
      })), otherwise)
    })
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
