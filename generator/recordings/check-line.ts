/** One line of a recording, as text, against a contract. */
import { Buffer } from 'node:buffer'
import { type Check, type Contract, findType, nearest, type Subject } from './contract.js'
import { type Fault, told } from './fault.js'
import { jsonFault } from './json-fault.js'
import { loneSurrogate } from './lone-surrogate.js'
import { readRecord } from './read-record.js'

/** A fault of a line whose number somebody else knows. */
export type Report = (fault: Omit<Fault, 'line'>) => void

export interface LineChecker {
  /** Whether the line held a value that could be checked; `mayHaveSurrogates` where escapes have to be looked at. */
  check(text: string, mayHaveSurrogates: boolean): boolean
}

/** With `only`, every line is a bare value of it. */
export function lineChecker(contract: Contract, only: (Subject & { check: Check }) | undefined, report: Report): LineChecker {
  const judge = (check: Check, { kind, name }: Subject, value: unknown): true => {
    if (check.is(value)) return true
    const subject = { kind, name }
    for (const issue of check.validate(value).issues ?? []) {
      report({ rule: 'invalid-value', subject, issue, tell: () => told('invalid-value', { message: issue.message }) })
    }
    return true
  }

  const record = (document: unknown): boolean => {
    const reading = readRecord(document)
    if (reading.kind === 'none') {
      report({ rule: 'not-a-recording', tell: () => told('not-a-recording', { problem: reading.problem }) })
      return false
    }
    const { kind, name, value } = reading
    const isEvent = kind === 'event'
    const check = isEvent ? contract.events.get(name) : findType(contract, name)
    if (check) return judge(check, reading, value)
    const [rule, maps] = isEvent ? ['unknown-event' as const, [contract.events]] : ['unknown-value-type' as const, [contract.types, contract.events]]
    const short = shortened(name)
    report({ rule, subject: { kind, name: short }, tell: () => told(rule, { name: short }, { near: nearest(name, ...maps) }) })
    return false
  }

  return {
    check: (text, mayHaveSurrogates) => {
      if (text === '') return false
      let document: unknown
      try {
        if (text.length > long && isTooDeep(text)) throw new SyntaxError()
        document = JSON.parse(text)
      } catch {
        if (!blank.test(text)) report({ rule: 'broken-json', tell: () => brokenJson(text) })
        return false
      }
      const lone = mayHaveSurrogates ? loneSurrogate(text) : undefined
      if (lone) {
        const column = lone.at + 1
        report({ rule: 'lone-surrogate', tell: () => told('lone-surrogate', { escape: lone.escape, column }, { column }) })
      }
      return only ? judge(only.check, only, document) : record(document)
    },
  }
}

const blank = /^[ \t\r]*$/

/** The parser takes some fifty bytes for each level: a long line of nothing but brackets would need a gigabyte. */
const deepest = 1_000_000
const long = deepest

function isTooDeep(text: string): boolean {
  let count = 0
  for (const bracket of ['[', '{']) {
    for (let at = text.indexOf(bracket); at >= 0 && count <= deepest; at = text.indexOf(bracket, at + 1)) count += 1
  }
  return count > deepest && jsonFault(text, deepest) !== undefined
}

function brokenJson(text: string) {
  const { at, problem } = jsonFault(text, deepest) ?? { at: 0, problem: 'it cannot be read' }
  return told('broken-json', { problem, column: at + 1 }, { column: at + 1 })
}

const longestName = 60

/** A copy, because a part of a string keeps the whole in memory. */
function shortened(name: string): string {
  return name.length <= longestName ? name : `${Buffer.from(name.slice(0, longestName), 'utf16le').toString('utf16le')}…`
}
