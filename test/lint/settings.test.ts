/** What a contract says about rules of style, and what is wrong with that. */
import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { sentencesOf } from '../build/sources.js'
import { bodySources, lintBody, said } from './lint.js'

const sentences = (settings: string, body = '') => sentencesOf(build(bodySources(body, settings)))

describe('contract.yaml', () => {
  test.each([
    ['lint: { rules: { casing: off } }', ['missing-reason: there is no reason why the rule casing should not hold (write casing: { severity: off, reason: … })']],
    ['lint: { rules: { casing: { severity: off } } }', ['missing-reason: there is no reason why the rule casing should not hold (write casing: { severity: off, reason: … })']],
    ['lint: { rules: { casings: warn } }', ['unknown-lint-rule: there is no lint rule casings (did you mean casing?)']],
    ['lint: { rules: { unknown-type: warn } }', ['unknown-lint-rule: there is no lint rule unknown-type (run `floo-schema explain` for a list of all rules)']],
    ['lint: { rules: { casing: { reason: x } } }', ['missing-key: casing needs the key severity: `off`: the rule is not looked at. `warn`: told, but no reason to fail. `error`: lint fails']],
    ['lint: { casing: { events: snakecase } }', ['bad-value: events is "snakecase", but must be this: How the names of events are written, one way or a list of ways. Default: camelCase.']],
    ['lint: { casing: { events: [snakecase] } }', ['bad-value: entry 1 of events is "snakecase", but must be one of camelCase, PascalCase, snake_case, kebab-case, SCREAMING_CASE (did you mean snake_case?)']],
    ['lint: { words: [1] }', ['wrong-kind: entry 1 of words must be text, but this is the number 1 (put it in quotes)']],
    ['lint: { word: [] }', ['unknown-key: lint has no key word (did you mean words?)']],
    ['lint: { rules: { casing: error, sentence: { severity: off, reason: the page has none } }, words: [bap], casing: { events: [snake_case, kebab-case], values: SCREAMING_CASE } }', []],
  ])('%s', (settings, want) => expect(sentences(settings)).toEqual(want))

  test('words and casing count', () => {
    const body = 'typedefs:\n  bap_kind: { description: A bap and its kind of dough., type: string, direction: in }\n'
    expect(said(lintBody(body))).toEqual(['casing: the typedef bap_kind is not written in PascalCase'])
    expect(said(lintBody(body, 'lint: { casing: { typedefs: [PascalCase, snake_case] } }'))).toEqual([])
    const strange = 'typedefs:\n  Bapping: { description: Kneading bapped dough., type: string, direction: in }\n'
    expect(said(lintBody(strange)).map((text) => text.split(':')[0])).toEqual(['name-spelling', 'spelling'])
    expect(said(lintBody(strange, 'lint: { words: [bapping, bapped] }'))).toEqual([])
  })
})

describe('exceptions', () => {
  const reason = 'the wire has it so'
  test.each([
    ['of an unknown rule', `typedefs:\n  A: { description: x, type: string, lint: { nope: ${reason} } }\n`, ['unknown-lint-rule: there is no lint rule nope (run `floo-schema explain` for a list of all rules)']],
    ['without a reason', 'typedefs:\n  A:\n    description: x\n    type: string\n    lint:\n      casing:\n', ['missing-reason: there is no reason why the rule casing should not hold (write casing: and why it does not hold here)']],
    ['with something else', 'typedefs:\n  A: { description: x, type: string, lint: { casing: [] } }\n', ['wrong-kind: casing must be text, but this is a list (write text)']],
    ['in a property called lint', "typedefs:\n  A: { description: x, properties: { lint: { description: '', type: string } } }\n", ['missing-description: the property lint has no description (say what it means to an app and what to do about it, not its name again)']],
  ])('%s', (_, body, want) => expect(sentences('', body)).toEqual(want))

  test('except a place and what is inside it, in every place that there is', () => {
    const lint = `lint: { sentence: ${reason} }`
    const places = [
      `enums:\n  Crust: { description: how dark, type: int32, ${lint}, values: [{ value: 0, name: Light, description: hardly baked }] }\ntypedefs:\n  Loaf: { description: What is sold., type: Crust, direction: in }\n`,
      `enums:\n  Crust: { description: How dark it is., type: int32, values: [{ value: 0, name: Light, description: hardly baked, ${lint} }] }\ntypedefs:\n  Loaf: { description: What is sold., type: Crust, direction: in }\n`,
      `typedefs:\n  Loaf: { description: sold, direction: in, ${lint}, properties: { flour: { type: string, description: ground wheat } } }\n`,
      `typedefs:\n  Loaf: { description: What is sold., direction: in, properties: { flour: { type: string, description: ground wheat, ${lint} } } }\n`,
      `typedefs:\n  Loaf: { description: What is sold., direction: in, type: string, also: [{ type: int32, observed: in the shop since May, description: its price, ${lint} }] }\n`,
      `events:\n  baked: { description: Bread is ready., examples: [{ title: None, args: [1] }], args: { many: { type: int32, description: loaves, ${lint} } } }\n`,
      `events:\n  baked: { description: bread is ready, ${lint}, examples: [{ title: None, args: [] }] }\n`,
      `typedefs:\n  Call: { description: What the oven calls., direction: out, callback: { args: { many: { type: int32, description: loaves, ${lint} } } } }\n`,
    ]
    for (const body of places) {
      expect(said(lintBody(body)), body).toEqual([])
      expect(lintBody(body.replaceAll(/,? ?lint: \{ sentence: [a-z ]+\}/g, '')).length, body).toBeGreaterThan(0)
    }
  })

  test('the model, and what is generated, do not know of them', () => {
    const body = (lint: string) => `typedefs:\n  loaf: { description: What is sold., type: string, direction: in${lint} }\n`
    const { model, lint } = build(bodySources(body(`, lint: { casing: ${reason} }`)))
    expect(lint?.exceptions.map(({ rule, reason: why }) => [rule, why])).toEqual([['casing', reason]])
    expect(JSON.stringify(model)).not.toContain(reason)
  })
})
