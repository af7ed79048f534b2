/**
 * The printed guards: plain checks, inlined, that give no reason. They agree with ajv's code for the same
 * rules on every value. Written with ajv's code templates, in which a plain string can only come out quoted.
 *
 * Own members only, at nearly no cost: a required member that does not fit is wrong wherever it comes from,
 * and an optional one is asked whether it is own only when it does not fit. What is left to show is that
 * the required ones are own, and that is so in a plain object as long as nobody gave all objects such members.
 */
import { _, type Code, getProperty, Name, nil } from 'ajv/dist/compile/codegen/index.js'
import { constraintChecks, type PatternIn } from './constraints.js'
import { all, any, lines, separated } from './join.js'
import { isNot, isNotAmong } from './kinds.js'
import { explainName, isName } from './names.js'
import { type MemberRule, partsOf, type Rules } from './rules.js'

const proto = new Name('proto')
const own = new Name('own')
const value = new Name('v')
const whole = new Name('d')

/** The functions of a module so far; the same checks are one function. */
interface Draft { known: Map<string, Name>; code: Code[]; patternIn: PatternIn }

/** The text of a module's guards, and what they stand on. */
export function guards(subjects: readonly { name: string; rules: Rules }[], patternIn: PatternIn): Code {
  const draft: Draft = { known: new Map(), code: [], patternIn }
  const exported = subjects.map(({ name, rules }) => {
    // What may hold itself goes through ajv's code, which knows how deep it is and what it has seen.
    if (mayHoldItself(rules)) return _`export function ${isName(name)}(${value}) { return holds(${explainName(name)}, ${value}); }\n`
    return _`export function ${isName(name)}(${value}) { try { return ${fits(rules, draft)}; } catch (_) { return false; } }\n`
  })
  return lines([...draft.code, ...exported])
}

function mayHoldItself(rules: Rules): boolean {
  return rules.calls?.recursive === true || partsOf(rules).some(mayHoldItself)
}

/** An expression that is true when `v` fits. */
function fits(rules: Rules, draft: Draft): Code {
  const shape = shapeCall(rules, draft)
  if (shape && !rules.within) return shape
  const parts = misfits(rules, draft)
  return parts.length === 0 ? _`true` : _`!(${any(parts)})`
}

/** Expressions of which one is true when `v` does not fit. */
function misfits(rules: Rules, draft: Draft): Code[] {
  const parts: Code[] = []
  const { is, among, eventName, calls, either, within } = rules
  const shape = shapeCall(rules, draft)
  if (shape) parts.push(_`!${shape}`)
  else if (is) parts.push(all(is.map((kind) => isNot(kind, value))))
  if (among) parts.push(isNotAmong(among, value))
  if (eventName) parts.push(_`!eventNames.includes(${value})`)
  if (calls) parts.push(_`!${isName(calls.name)}(${value})`)
  if (either) parts.push(all(either.map((branch) => any(misfits(branch, draft)))))
  if (within) parts.push(...constraintChecks(within, value, draft.patternIn).map(({ when }) => when))
  return parts
}

/** What has parts is checked by a function of its own. */
function shapeCall({ within: _within, ...rules }: Rules, draft: Draft): Code | undefined {
  const { args, variants, members, each, every } = rules
  const call = (body: () => Code) => _`${declared(JSON.stringify(rules), body, draft)}(${value})`
  if (args) return call(() => argumentsBody(rules, draft))
  if (variants) return call(() => variantsBody(rules, draft))
  if (members) return call(() => membersBody(rules, draft))
  if (each && !isAnything(each)) return call(() => itemsBody(each, draft))
  return every && !isAnything(every) ? call(() => entriesBody(every, draft)) : undefined
}

function isAnything(rules: Rules): boolean {
  return Object.keys(rules).length === 0
}

/** Whether `undefined` could pass for a value. */
function admitsUndefined(rules: Rules): boolean {
  return isAnything(rules) || rules.is?.includes('undefined') === true || rules.either?.some(admitsUndefined) === true
}

/** A function of the module with a body over `d`, made once for the same checks. */
function declared(key: string, body: () => Code, draft: Draft): Name {
  const known = draft.known.get(key)
  if (known) return known
  const code = body()
  const name = new Name(`fits${draft.known.size}`)
  draft.known.set(key, name)
  draft.code.push(_`function ${name}(${whole}) {\n${code}}\n`)
  return name
}

const isObject = _`typeof ${whole} !== "object" || ${whole} === null`
const isPlain = _`p === ${proto} || p === null`

function membersBody({ members = {}, memberRules = [] }: Rules, draft: Draft): Code {
  const required = memberRules.filter(({ optional }) => !optional).map(({ name }) => name)
  const checks = memberRules.map((member, index) => {
    const rules = members[member.name] ?? {}
    const read = _`${value} = ${whole}${getProperty(member.name)};\n`
    // Directly behind the first read of a member the engine knows the prototype already.
    const prototype = index === 0 && required.length > 0 ? _`const p = Object.getPrototypeOf(${whole});\n` : nil
    return _`${index === 0 ? _`let ` : nil}${read}${prototype}${memberCheck(member, rules, _`${member.name}`, draft)}`
  })
  const isNoList = _`!Array.isArray(${whole})`
  return _`if (${isObject}) return false;\n${lines(checks)}return ${required.length === 0 ? isNoList : all([isNoList, ownership(required, draft)])};\n`
}

/** Whether required members are own: at a glance, or one by one. */
function ownership(names: string[], draft: Draft): Code {
  const isClean = declared(`clean ${JSON.stringify(names)}`, () => _`return !(${any(names.map((name) => _`${name} in ${proto}`))});\n`, draft)
  return _`((${isPlain}) && ${isClean}() || ${new Name('owned')}(${whole}, [${separated(names.map((name) => _`${name}`), ', ')}]))`
}

function memberCheck({ optional }: MemberRule, rules: Rules, key: Code, draft: Draft): Code {
  const faults = misfits(rules, draft)
  if (!optional) return _`if (${any(admitsUndefined(rules) ? [_`${value} === undefined`, ...faults] : faults)}) return false;\n`
  return faults.length === 0 ? nil : _`if (${all([_`${value} !== undefined`, any(faults), _`${own}.call(${whole}, ${key})`])}) return false;\n`
}

function variantsBody({ variants = {}, tag = '' }: Rules, draft: Draft): Code {
  const branches = Object.entries(variants).map(([name, rules]) =>
    _`if (${value} === ${name}) return ${own}.call(${whole}, ${tag}) && ${declared(JSON.stringify(rules), () => membersBody(rules, draft), draft)}(${whole});\n`)
  return _`if (${isObject}) return false;\nconst ${value} = ${whole}${getProperty(tag)};\n${lines(branches)}return false;\n`
}

/** What stands in a hole of a list comes from a prototype, if anything does. */
function itemsBody(rules: Rules, draft: Draft): Code {
  const body = _`const ${value} = ${whole}[i];\nif (${any([...misfits(rules, draft), _`!${own}.call(${whole}, i)`])}) return false;\n`
  return _`if (!Array.isArray(${whole})) return false;\nfor (let i = 0; i < ${whole}.length; i++) {\n${body}}\nreturn true;\n`
}

function entriesBody(rules: Rules, draft: Draft): Code {
  const body = _`const ${value} = ${whole}[k];\nif (${any(misfits(rules, draft))}) return false;\n`
  return _`if (${isObject} || Array.isArray(${whole})) return false;\nfor (const k of Object.keys(${whole})) {\n${body}}\nreturn true;\n`
}

function argumentsBody({ args = [], argRules = [] }: Rules, draft: Draft): Code {
  const checks = argRules.map((argument, index) => {
    const isOwn = argument.optional ? nil : _`if (!${own}.call(${whole}, ${index})) return false;\n`
    return _`${index === 0 ? _`let ` : nil}${value} = ${whole}[${index}];\n${memberCheck(argument, args[index] ?? {}, _`${index}`, draft)}${isOwn}`
  })
  const rest = _`${whole}.length <= ${args.length} || surplus(${whole}, ${args.length}, 1).length === 0`
  return _`if (!Array.isArray(${whole})) return false;\n${lines(checks)}return ${rest};\n`
}
