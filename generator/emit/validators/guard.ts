/**
 * The printed guards: plain checks, inlined, that give no reason. They agree with ajv's code for the same
 * rules on every value. Written with ajv's code templates, in which a plain string can only come out quoted.
 *
 * Own members only, at nearly no cost: a required member that does not fit is wrong wherever it comes from,
 * and an optional one is asked whether it is own only when it does not fit. What is left to show is that
 * the required ones are own, and that is so in a plain object as long as nobody gave all objects such members.
 */
import { _, type Code, getProperty, Name, nil } from 'ajv/dist/compile/codegen/index.js'
import { constraintChecks } from './constraints.js'
import { all, any, lines } from './join.js'
import { isNoneOf, isNotAmong } from './kinds.js'
import { explainName, isName } from './names.js'
import { isAnything, type MemberRule, partsOf, type Rules } from './rules.js'
import type { Shared } from './shared.js'

const own = new Name('own')
const value = new Name('v')
const whole = new Name('d')

/** The functions of a module so far; the same checks are one function. */
interface Draft { known: Map<string, Name>; code: Code[]; shared: Shared }

/** The text of a module's guards, and the functions that they stand on. */
export function guards(subjects: readonly { name: string; rules: Rules }[], shared: Shared): Code {
  const draft: Draft = { known: new Map(), code: [], shared }
  const exported = subjects.map(({ name, rules }) => {
    // What may hold itself goes through ajv's code, which knows how deep it is and what it has seen.
    if (mayHoldItself(rules)) return _`export function ${isName(name)}(${value}) { return holds(${explainName(name)}, ${value}); }\n`
    const body = rules.within ? undefined : shapeBody(rules, draft)
    if (body) return _`export function ${isName(name)}(${whole}) { try {\n${body}} catch (_) { return false; } }\n`
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
  if (is) parts.push(isNoneOf(is, value))
  if (among) parts.push(isNotAmong(among, value, 'guard'))
  if (eventName) parts.push(_`!eventNames.includes(${value})`)
  if (calls) parts.push(_`!${isName(calls.name)}(${value})`)
  if (either) parts.push(all(either.map((branch) => any(misfits(branch, draft)))))
  // A single kind in front leaves no other.
  const isOneKind = is?.length === 1
  if (within) parts.push(...constraintChecks(within, value, draft.shared).map(({ when, whenAny }) => (isOneKind ? when : whenAny)))
  return parts
}

/** What has parts is checked by a function of its own. */
function shapeCall({ within: _within, ...rules }: Rules, draft: Draft): Code | undefined {
  const { args, variants, members, each, every } = rules
  return args ?? variants ?? members ?? each ?? every ? _`${shapeFunction(rules, draft)}(${value})` : undefined
}

function shapeFunction(rules: Rules, draft: Draft): Name {
  const key = JSON.stringify(rules, (name, part: unknown) => (name === 'expected' || name === 'meaning' ? undefined : part))
  const known = draft.known.get(key)
  if (known) return known
  const body = shapeBody(rules, draft) ?? nil
  const name = draft.shared.name('fits')
  draft.known.set(key, name)
  draft.code.push(_`function ${name}(${whole}) {\n${body}}\n`)
  return name
}

/** The statements that say whether `d` fits, where it has parts. */
function shapeBody(rules: Rules, draft: Draft): Code | undefined {
  const { args, variants, members, each, every } = rules
  if (args) return argumentsBody(rules, draft)
  if (variants) return variantsBody(rules, draft)
  if (members) return membersBody(rules, draft)
  if (each) return itemsBody(each, draft)
  return every && entriesBody(every, draft)
}

/** Whether `undefined` could pass for a value. */
function admitsUndefined(rules: Rules): boolean {
  return isAnything(rules) || rules.is?.includes('undefined') === true || rules.either?.some(admitsUndefined) === true
}

const isNoObject = _`typeof ${whole} !== "object" || ${whole} === null`
const isNoList = _`!Array.isArray(${whole})`

/** A condition of its own for each member: what is asked of the engine in one go it finds harder to fold. */
function membersBody({ members = {}, memberRules = [], required = [] }: Rules, draft: Draft): Code {
  const checks = memberRules.flatMap((member) => {
    const check = memberCheck(member, members[member.name] ?? {}, _`${member.name}`, draft)
    return check === nil ? [] : [_`${value} = ${whole}${getProperty(member.name)};\n${check}`]
  })
  const end = required.length === 0 ? _`return ${isNoList};\n` : _`const p = Object.getPrototypeOf(${whole});\nreturn ${all([ownership(required, draft), isNoList])};\n`
  return _`if (${isNoObject}) return false;\n${reads(checks)}${end}`
}

/** Statements of which each begins with setting `v`. */
function reads(statements: Code[]): Code {
  return statements.length === 0 ? nil : _`let ${lines(statements)}`
}

/**
 * Whether required members are own: at a glance, or one by one. `Object.prototype` is spelt out, because
 * the engine takes it for a constant there, and not in a variable of the module.
 */
function ownership(names: string[], draft: Draft): Code {
  const isClean = draft.shared.clean(names)
  return _`((p === Object.prototype && ${isClean}(Object.prototype)) || ${new Name('owned')}(${whole}, ${isClean}))`
}

function memberCheck({ optional }: MemberRule, rules: Rules, key: Code, draft: Draft): Code {
  const faults = misfits(rules, draft)
  if (!optional) return _`if (${any(admitsUndefined(rules) ? [_`${value} === undefined`, ...faults] : faults)}) return false;\n`
  return faults.length === 0 ? nil : _`if (${all([any(faults), _`${value} !== undefined`, _`${own}.call(${whole}, ${key})`])}) return false;\n`
}

function variantsBody({ variants = {}, tag = '' }: Rules, draft: Draft): Code {
  const branches = Object.entries(variants).map(([name, rules]) => _`if (${value} === ${name}) return ${shapeFunction(rules, draft)}(${whole});\n`)
  return _`if (${isNoObject}) return false;\nconst ${value} = ${whole}${getProperty(tag)};\n${lines(branches)}return false;\n`
}

/** What stands in a hole of a list comes from a prototype, if anything does. */
function itemsBody(rules: Rules, draft: Draft): Code {
  const body = _`const ${value} = ${whole}[i];\nif (${any(misfits(rules, draft))}) return false;\n`
  return _`if (${isNoList}) return false;\nfor (let i = 0; i < ${whole}.length; i++) {\n${body}}\nreturn solid(${whole});\n`
}

function entriesBody(rules: Rules, draft: Draft): Code {
  const body = _`const ${value} = ${whole}[k];\nif (${any(misfits(rules, draft))}) return false;\n`
  return _`if (${isNoObject} || Array.isArray(${whole})) return false;\nfor (const k of Object.keys(${whole})) {\n${body}}\nreturn true;\n`
}

function argumentsBody({ args = [], argRules = [] }: Rules, draft: Draft): Code {
  const checks = argRules.map((argument, index) => {
    // Directly behind the read, where the engine knows the list already.
    const isOwn = argument.optional ? nil : _`if (!${new Name('has')}(${whole}, ${index})) return false;\n`
    return _`${value} = ${whole}[${index}];\n${isOwn}${memberCheck(argument, args[index] ?? {}, _`${index}`, draft)}`
  })
  return _`if (${isNoList}) return false;\n${reads(checks)}return ${new Name('ends')}(${whole}, ${args.length});\n`
}
