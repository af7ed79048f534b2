import { describe, expect, test } from 'vitest'
import { lintRules } from '../../generator/lint-rules.js'
import { outputRules } from '../../generator/output-rules.js'
import { recordingRules } from '../../generator/recording-rules.js'
import { rules } from '../../generator/diagnostics.js'
import { exampleSources, lintSources, said } from './lint.js'

const catalogue = Object.entries(lintRules)

describe.each(catalogue)('%s', (id, { file, bad, good, sentence, hint, why, severity, isFixable }) => {
  const lintExample = (text: string, settings = '') => lintSources(exampleSources(file, text, settings))

  test('is what its bad example breaks, and nothing else', () => {
    const findings = lintExample(bad)
    expect(findings.map(({ rule }) => rule), said(findings).join('\n')).toEqual([id])
    expect(findings.map(({ fix }) => fix !== undefined)).toEqual([isFixable])
    expect(findings[0]?.severity).toBe(severity)
    expect(said(findings).filter((text) => /\{[a-z]+\}|undefined|\[object/.test(text))).toEqual([])
  })

  test('is kept by its good example', () => expect(said(lintExample(good))).toEqual([]))

  test('says what is wrong, what to do, and why', () => {
    expect(sentence).toMatch(/^(?:\{\w+\}|`\{|[a-z])/)
    expect(sentence).not.toMatch(/\.$/)
    expect(hint ?? 'none').toMatch(/^(?:\{\w+\}|[a-z])/)
    expect(why).toMatch(/^\S.*\.$/s)
  })

  test('can be switched off for good', () => {
    expect(said(lintExample(bad, `lint:\n  rules:\n    ${id}: { severity: off, reason: not here }\n`))).toEqual([])
    expect(lintExample(bad, `lint:\n  rules:\n    ${id}: error\n`).map((finding) => finding.severity)).toEqual(['error'])
    expect(lintExample(bad, `lint:\n  rules:\n    ${id}: { severity: warn }\n`).map((finding) => finding.severity)).toEqual(['warning'])
  })
})

test('no two catalogues have a rule of the same name', () => {
  const ids = [rules, lintRules, outputRules, recordingRules].flatMap((list) => Object.keys(list))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
