import { describe, expect, test } from 'vitest'
import { hashOf, isSafePath, parseManifest, printManifest, printManifests } from '../../generator/io/manifest.js'

const one = hashOf('one')
const two = hashOf('two')

test('is printed sorted by bytes, with a line end', () => {
  const text = printManifest(new Map([['b', one], ['a/1', two], ['10', one], ['a', two], ['Z', one]]))
  expect(text).toBe(`{
  "files": {
    "10": "${one}",
    "Z": "${one}",
    "a": "${two}",
    "a/1": "${two}",
    "b": "${one}"
  }
}
`)
})

test('is read as it was printed', () => {
  const { journal: text } = printManifests(new Map([['a', one], ['__proto__', two]]), new Map([['a', [two]], ['gone', [one, two]]]))
  expect(parseManifest(text)).toEqual({
    hashes: new Map([['a', [one, two]], ['__proto__', [two]], ['gone', [one, two]]]),
  })
})

describe('damage is told and never thrown', () => {
  test.each([
    ['', 'it is not JSON'],
    ['<<<<<<< ours\n', 'it is not JSON'],
    ['['.repeat(100_000), 'it is not JSON'],
    ['null', 'it has no list of files'],
    ['[]', 'it has no list of files'],
    ['{"files":[]}', 'it has no list of files'],
    ['{"files":{"a":1}}', 'the entry "a" is no hash'],
    ['{"files":{"a":"ABC"}}', 'the entry "a" is no hash'],
    [`{"files":{"a":[["${one}"]]}}`, 'the entry "a" is no hash'],
    [`{"files":{"../a":"${one}"}}`, 'it lists "../a", which is no path inside the folder'],
    [`{"files":{},"before":{"/etc/passwd":["${one}"]}}`, 'it lists "/etc/passwd", which is no path inside the folder'],
  ])('%j', (text, damage) => {
    expect(parseManifest(text)).toEqual({ hashes: new Map(), damage })
  })

  test('what is sound beside it is kept', () => {
    const text = `{"files":{"../a":"${one}","b":"${two}"}}`
    expect(parseManifest(text).hashes).toEqual(new Map([['b', [two]]]))
  })
})

test.each([
  ['index.js', true],
  ['docs/message:new.md', true],
  ['a..b', true],
  ['...', true],
  ['', false],
  ['.', false],
  ['..', false],
  ['../a', false],
  ['a/../../b', false],
  ['a/./b', false],
  ['/a', false],
  ['a//b', false],
  ['a/', false],
  ['a\\b', false],
  ['..\\b', false],
  ['C:a', false],
  ['c:/a', false],
  ['a\0b', false],
  ['.floo-schema.json', false],
  [`${'a/'.repeat(40)}a`, false],
])('%j is safe: %s', (path, want) => {
  expect(isSafePath(path)).toBe(want)
})
