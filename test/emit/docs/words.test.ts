/** The fixed words: complete in every language, used, and told where they are wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placesOf, readPhrases } from '../../../generator/emit/phrases.js'
import { wordsOf } from '../../../generator/emit/words.js'
import { type Constraints, units } from '../../../generator/model.js'
import { constraintPhrases, unitText } from '../../../generator/text/wording.js'
import { templates } from './sample.js'

const files = [...templates.keys()].filter((path) => path.startsWith('docs/words/'))
const english = readPhrases('docs/words/en.json', templates)

it('there are English and Chinese ones', () => {
  expect(files).toEqual(['docs/words/en.json', 'docs/words/zh.json'])
})

describe.each(files)('%s', (path) => {
  const phrases = readPhrases(path, templates)

  it('has the keys of the English ones in their order, with the same places', () => {
    expect([...phrases.keys()]).toEqual([...english.keys()])
    for (const [key, phrase] of phrases) expect([key, placesOf(phrase).sort()]).toEqual([key, placesOf(english.get(key) ?? []).sort()])
  })

  it('leaves no place that is none, and no text empty but between sentences', () => {
    for (const [key, phrase] of phrases) {
      expect([key, phrase.filter((part) => typeof part === 'string' && /[{}]/.test(part))]).toEqual([key, []])
      if (key !== 'sentenceSeparator') expect([key, phrase.every((part) => part === '')]).toEqual([key, false])
    }
  })
})

const folder = join(import.meta.dirname, '../../../generator/emit')
const code = ['readme.ts', ...readdirSync(join(folder, 'docs')).map((name) => `docs/${name}`)].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
const layouts = [...templates].filter(([path]) => path.endsWith('.eta')).map(([, text]) => text).join('\n')
const texts = `${code}\n${layouts}`

describe('each word', () => {
  const written = new Set([...texts.matchAll(/'([a-z][\w.-]*)'/gi)].map(([, key = '']) => key))
  const started = [...texts.matchAll(/[`']([a-z][\w.]*\.|table\.observedForm)\$\{/gi)].map(([, start = '']) => start)

  it('is asked for somewhere', () => {
    expect(started.sort()).toEqual(['README.', 'direction.', 'limit.', 'limit.', 'mark.', 'table.observedForm', 'typedef.direction.', 'unit.'])
    expect([...english.keys()].filter((key) => !written.has(key) && !started.some((start) => key.startsWith(start)))).toEqual([])
  })

  it('that is asked for is there', () => {
    const asked = [...texts.matchAll(/\b(?:word|say|spell)\((?:[^'()]*\? )?'([^']+)'(?: : '([^']+)')?/g)].flatMap(([, one = '', other = one]) => [one, other])
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => !english.has(key))).toEqual([])
  })
})

describe('units and limits', () => {
  const { say, has } = wordsOf(templates)
  const all: Required<Constraints> = {
    minimum: 2, maximum: 2, exclusiveMinimum: 2, exclusiveMaximum: 2, multipleOf: 2, minLength: 2, maxLength: 2, pattern: '2', startsWith: '2',
    minItems: 2, maxItems: 2, uniqueItems: true, minProperties: 2, maxProperties: 2,
  }

  it('say on pages what they say in code', () => {
    for (const unit of units) expect(say(`unit.${unit}`).source).toBe(unitText[unit])
    for (const { keyword, before, value, after } of constraintPhrases(all)) {
      expect(say(`limit.${keyword}`, { value }).source).toBe([before, value, after].filter((part) => part !== '').join(' '))
      const [one] = constraintPhrases({ [keyword]: 1 })
      if (after !== '') expect(say(`limit.${keyword}.one`, { value: '1' }).source).toBe(`${before} 1 ${one?.after}`)
      else expect(has(`limit.${keyword}.one`)).toBe(false)
    }
  })
})

describe('what is wrong with a file of words is told with its place', () => {
  it.each([
    ['a key that English does not have', '{\n  "usedBye": "x"\n}', /templates\/docs\/words\/zh\.json:2: English has no word usedBye; did you mean usedBy\?/],
    ['a place that English does not have', '{\n\n  "moreExamples": "{cuont}"\n}', /zh\.json:3: moreExamples has the place \{cuont\}, but in English \{count\}/],
    ['no place in English', '{ "usedBy": "{x}" }', /zh\.json:1: usedBy has the place \{x\}, but in English none/],
    ['no text', '{ "usedBy": 1 }', /zh\.json:1: usedBy is no text, nor a list of lines/],
    ['no list of texts', '{ "usedBy": ["a", 1] }', /zh\.json:1: usedBy is no text/],
    ['no words', '[]', /zh\.json: words are an object/],
    ['no JSON', '{', /zh\.json: .*JSON/],
  ])('%s', (_, text, message) => {
    expect(() => wordsOf(new Map([...templates, ['docs/words/zh.json', text]]), 'zh')).toThrow(message)
  })
})

it('what a language lacks is English', () => {
  const { say } = wordsOf(new Map([...templates, ['docs/words/nl.json', '{ "yes": "ja" }']]), 'nl')
  expect([say('yes').source, say('no').source]).toEqual(['ja', 'no'])
})

it('what goes into a place is text, and the phrase Markdown', () => {
  const { say, spell } = wordsOf(templates)
  expect(say('documented.name', { name: '<b>' }).source).toBe('name &lt;b&gt;')
  expect(say('note.since', { version: '{value}' }).source).toBe('Since SDK &#123;value&#125;.')
  expect(spell('mark.missing', { text: '<b> $&' })).toBe('(English) <b> $&')
})
