import { describe, expect, test } from 'vitest'
import { explain } from '../../generator/commands/explain.js'
import { rules } from '../../generator/diagnostics.js'
import { lintRules } from '../../generator/lint-rules.js'
import { outputRules } from '../../generator/output-rules.js'
import { recordingRules } from '../../generator/recording-rules.js'
import { recorder } from './terminal.js'

const id = 'unknown-type'
const rule = rules[id]
const all = { ...rules, ...lintRules, ...outputRules, ...recordingRules }

test('one rule: sentence, reason, both examples', () => {
  const terminal = recorder()
  expect(explain(id, { json: false }, terminal)).toBe(0)
  expect(terminal.text.out.startsWith(`${id} (${rule.severity})\n  ${rule.sentence}\n\n${rule.why}\n`)).toBe(true)
  expect(terminal.text.out).toMatch(/\nWrong:\n {2}\S[^]*\nRight:\n {2}\S/)
})

test('every rule can be explained', () => {
  for (const name of Object.keys(all)) expect(explain(name, { json: false }, recorder())).toBe(0)
})

test('without a rule: all of them', () => {
  const terminal = recorder()
  expect(explain(undefined, { json: false }, terminal)).toBe(0)
  for (const name of Object.keys(all)) expect(terminal.text.out).toContain(`${name}\n`)
})

describe('--json', () => {
  test('one rule', () => {
    const terminal = recorder()
    explain(id, { json: true }, terminal)
    expect(JSON.parse(terminal.text.out)).toEqual({ rule: id, ...rule })
  })

  test('all rules', () => {
    const terminal = recorder()
    explain(undefined, { json: true }, terminal)
    expect((JSON.parse(terminal.text.out) as { rules: unknown[] }).rules).toHaveLength(Object.keys(rules).length + Object.keys(lintRules).length + Object.keys(outputRules).length + Object.keys(recordingRules).length)
  })
})

describe('a rule that does not exist is wrong usage', () => {
  test.each([
    ['unknown-typ', 'did you mean unknown-type?'],
    ['something-else-entirely', 'run `floo-schema explain` for a list'],
    ['constructor', 'run `floo-schema explain` for a list'],
    ['__proto__', 'run `floo-schema explain` for a list'],
  ])('%s', (name, hint) => {
    const terminal = recorder()
    expect(explain(name, { json: true }, terminal)).toBe(2)
    expect(terminal.text.err).toBe(`error: there is no rule ${name}\n  hint: ${hint}\n`)
    expect(JSON.parse(terminal.text.out)).toEqual({ ok: false, error: { kind: 'usage', message: `there is no rule ${name}`, hint } })
  })
})
