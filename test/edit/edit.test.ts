import { describe, expect, test } from 'vitest'
import {
  appendItem, applyEdits, type Edit, editedSource, find, follow, insertEntry, keySpan, openSource, type OpenSource, type Place, remove,
  removeEntry, replaceScalar, replaceValue, stretchOf, valueSpan, wholeSpan,
} from '../../generator/edit/index.js'

const opened = (text: string): OpenSource => openSource({ path: 'a.yaml', bytes: new TextEncoder().encode(text) })
const at = (source: OpenSource, ...path: (string | number)[]): Place => {
  const place = follow(source.root, path)
  if (!place) throw new Error(`there is no ${path.join('.')}`)
  return place
}
const after = (text: string, change: (source: OpenSource) => Edit | Edit[]): string => applyEdits(text, [change(opened(text))].flat())

describe('replaceScalar keeps the style', () => {
  test.each([
    ['plain', 'a: one # why\n', 'two', 'a: two # why\n'],
    ['plain that needs quotes now', 'a: one # why\n', 'two: 2', "a: 'two: 2' # why\n"],
    ['plain that would be a number', 'a: one\n', '2', "a: '2'\n"],
    ['plain between braces', 'a: { b: one, c: 1 }\n', 'two, three', "a: { b: 'two, three', c: 1 }\n"],
    ['single quotes', "a: 'one'\n", "it's", "a: 'it''s'\n"],
    ['double quotes', 'a: "one"\n', 'say "two"', 'a: "say \\"two\\""\n'],
    ['folded', 'a: >-\n  one\n  two\n\nb: 1\n', 'three four', 'a: >-\n  three four\n\nb: 1\n'],
    ['folded, long', 'a: >- # why\n    one\nb: 1\n', `${'word '.repeat(30)}end`, `a: >- # why\n    ${'word '.repeat(19).trim()}\n    ${'word '.repeat(11)}end\nb: 1\n`],
    ['folded with a line break at its end', 'a: >\n  one\nb: 1\n', 'two\n', 'a: >\n  two\nb: 1\n'],
    ['folded, which had none before', 'a: >-\n  one\nb: 1\n', 'two\n', 'a: >\n  two\nb: 1\n'],
    ['literal', 'a: |-\n  one\n   two\nb: 1\n', 'three\nfour', 'a: |-\n  three\n  four\nb: 1\n'],
    ['literal that keeps its end', 'a: |+\n  one\n\nb: 1\n', 'two\n\n\n', 'a: |+\n  two\n\n\nb: 1\n'],
    ['lines that end as in Windows', 'a: |-\r\n  one\r\nb: 1\r\n', 'two\nthree', 'a: |-\r\n  two\r\n  three\r\nb: 1\r\n'],
    ['a character that no spec may hold', 'a: one\n', 'two\u202E', 'a: "two\\u202e"\n'],
    ['a comment that is none', 'a: one\n', 'see #12', "a: 'see #12'\n"],
    ['no line break at the end of the file', 'a: one', 'two', 'a: two'],
    ['a number', "a: 'one'\n", 2, 'a: 2\n'],
  ])('%s', (_, text, value, want) => {
    expect(after(text, (source) => replaceScalar(follow(source.root, ['a', 'b']) ?? at(source, 'a'), value))).toBe(want)
  })
})

describe('insertEntry and appendItem', () => {
  const entry = (text: string, path: string[], previous?: string | null) => after(text, (source) => insertEntry(at(source, ...path), 'unit', 'ms', previous))
  test.each([
    ['in a block', 'a:\n    b: 1 # why\n    # more\nc: 2\n', ['a'], undefined, 'a:\n    b: 1 # why\n    unit: ms\n    # more\nc: 2\n'],
    ['behind another', 'a:\n  b: >-\n    text\n\n  c: 2\n', ['a'], 'b', 'a:\n  b: >-\n    text\n\n  unit: ms\n\n  c: 2\n'],
    ['as the first one, apart as the others are', 'a:\n  b: 1\n\n  c: 2\n', ['a'], null, 'a:\n  unit: ms\n\n  b: 1\n\n  c: 2\n'],
    ['as the first one between braces', 'a: { b: 1 }\n', ['a'], null, 'a: { unit: ms, b: 1 }\n'],
    ['behind a text that keeps its end', 'a:\n  b: |+\n    text\n\nc: 2\n', ['a'], 'b', 'a:\n  b: |+\n    text\n\n  unit: ms\nc: 2\n'],
    ['between braces', 'a: { b: 1, c: [2] } # why\n', ['a'], undefined, 'a: { b: 1, c: [2], unit: ms } # why\n'],
    ['between braces, behind another', 'a: { b: 1, c: [2] }\n', ['a'], 'b', 'a: { b: 1, unit: ms, c: [2] }\n'],
    ['between braces with a comma at the end', 'a: {\n  b: 1, # why\n}\n', ['a'], undefined, 'a: {\n  b: 1, unit: ms # why\n}\n'],
    ['between braces over several lines', 'a: {\n  b: 1 # why\n}\n', ['a'], undefined, 'a: {\n  b: 1, unit: ms # why\n}\n'],
    ['between empty braces', 'a: {}\n', ['a'], undefined, 'a: { unit: ms }\n'],
    ['in an item of a list', 'a:\n- b: 1\n  c: 2\n- d: 3\n', ['a', '0'], undefined, 'a:\n- b: 1\n  c: 2\n  unit: ms\n- d: 3\n'],
    ['at the end of a file without a line break', 'a:\r\n  b: 1', ['a'], undefined, 'a:\r\n  b: 1\r\n  unit: ms'],
  ])('%s', (_, text, path, previous, want) => {
    const steps = path.map((step) => (/^\d$/.test(step) ? Number(step) : step)) as string[]
    expect(entry(text, steps, previous)).toBe(want)
  })

  test.each([
    ['a dash', 'a:\n  - b: 1\n    # why\n\nc: 2\n', 'a:\n  - b: 1\n  - name: x\n    description: y\n    # why\n\nc: 2\n'],
    ['brackets', 'a: [b, c] # why\n', 'a: [b, c, { name: x, description: y }] # why\n'],
    ['empty brackets', 'a: []\n', 'a: [{ name: x, description: y }]\n'],
  ])('appendItem: %s', (_, text, want) => {
    expect(after(text, (source) => appendItem(at(source, 'a'), { name: 'x', description: 'y' }))).toBe(want)
  })

  test('what neighbours have between brackets stands there, too', () => {
    expect(after('a:\n  b: { type: x }\n  c: { type: y }\n', (source) => insertEntry(at(source, 'a'), 'd', { type: 'z', description: 'Some words.' }, 'b'))).toBe('a:\n  b: { type: x }\n  d: { type: z, description: Some words. }\n  c: { type: y }\n')
    expect(after('a:\n  - { value: 0 }\n  - { value: 1 }\n', (source) => appendItem(at(source, 'a'), { value: 2 }, 0))).toBe('a:\n  - { value: 0 }\n  - { value: 2 }\n  - { value: 1 }\n')
  })

  test('blocks are laid out as the file is', () => {
    const value = { description: 'y', values: [{ value: 0 }, { value: 1 }], text: 'word '.repeat(20).trim() }
    expect(after('a:\n    b:\n    - 1\n', (source) => insertEntry(source.root, 'c', value))).toBe(
      `a:\n    b:\n    - 1\nc:\n    description: y\n    values:\n      - value: 0\n      - value: 1\n    text: >-\n        ${'word '.repeat(18).trim()}\n        word word\n`)
  })
})

describe('remove', () => {
  test.each([
    ['a line with its comment', 'a: 1\nb: 2 # why\n# more\nc: 3\n', ['b'], 'a: 1\n# more\nc: 3\n'],
    ['a block', 'a: 1\nb:\n  - >-\n    x\n    y\n\nc: 3\n', ['b'], 'a: 1\n\nc: 3\n'],
    ['one that stands apart takes one of the blank lines along', 'a: 1\n\nb: 2\n\nc: 3\n', ['b'], 'a: 1\n\nc: 3\n'],
    ['the first entry of an item', 'a:\n  - b: 1 # why\n    c: 2\n', ['a', 0, 'b'], 'a:\n  - c: 2\n'],
    ['an item', 'a:\n  - b: 1\n  - c: 2\n', ['a', 0], 'a:\n  - c: 2\n'],
    ['the only entry', 'a:\n  b: 1\nc: 2\n', ['a', 'b'], 'a:\n  {}\nc: 2\n'],
    ['between braces', 'a: { b: 1, c: 2, d: 3 }\n', ['a', 'c'], 'a: { b: 1, d: 3 }\n'],
    ['the first between braces', 'a: { b: 1, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
    ['the last between braces', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['the last line of a file', 'a: 1\r\nb: 2', ['b'], 'a: 1'],
  ])('%s', (_, text, path, want) => {
    expect(after(text, (source) => remove(at(source, ...path)))).toBe(want)
  })

  test('removeEntry takes what has become empty along', () => {
    expect(after('a:\n  lint:\n    x: y\n  b: 1\n', (source) => removeEntry(at(source, 'a', 'lint'), 'x'))).toBe('a:\n  b: 1\n')
    expect(after('a:\n  lint: { x: y, z: y }\n', (source) => removeEntry(at(source, 'a', 'lint'), 'x'))).toBe('a:\n  lint: { z: y }\n')
    expect(after('a:\n  lint: { x: y, z: y }\n', (source) => removeEntry(at(source, 'a', 'lint'), 'none'))).toBe('a:\n  lint: { x: y, z: y }\n')
  })
})

describe('places', () => {
  const text = '# top\ntypedefs:\n  A:\n    properties:\n      b: { type: int64, description: >- # no block here\n        }\n'.replace('>- # no block here\n        }', 'Two words. }')
  const source = opened(text)
  const cut = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end)

  test('are found by the span of a part of the Model and a path', () => {
    const start = text.indexOf('b:')
    const property = find(source, { file: 'a.yaml', start, end: start + 1 })
    const type = property && follow(property, ['type'])
    expect(type && [cut(keySpan(type)), cut(valueSpan(type)), cut(wholeSpan(type))]).toEqual(['type', 'int64', 'type: int64'])
    const words = find(source, { file: 'a.yaml', start, end: start }, ['description'])
    expect(words && cut(stretchOf(words, 4, 9))).toBe('words')
    expect(find(source, { file: 'a.yaml', start, end: start }, ['unit'])).toBeUndefined()
  })

  test('an item is found, not the first key in it', () => {
    const list = opened('a:\n  - type: int64\n    observed: x\n')
    expect(find(list, { file: 'a.yaml', start: 7, end: 8 }, ['observed'])).toBeDefined()
  })

  test.each([
    ['folded', 'a: >-\n    some\n    longer text\n', 'longer'],
    ['literal', 'a: |\n  some\n\n  longer text\n', 'longer'],
    ['quoted and escaped', 'a: "so\\"me \\x41\\u0042 \\\n  longer text"\n', 'longer'],
    ['single quotes', "a: 'it''s longer'\n", 'longer'],
    ['plain over two lines', 'a: some\n  longer\n', 'longer'],
  ])('of a word in a text: %s', (_, file, word) => {
    const place = at(opened(file), 'a')
    const whole = String((place.value as { value?: unknown } | null)?.value)
    const start = whole.indexOf(word)
    const span = stretchOf(place, start, start + word.length)
    expect(file.slice(span?.start, span?.end)).toBe(word)
  })
})

describe('applyEdits', () => {
  const edit = (start: number, end: number, text: string): Edit => ({ file: 'a.yaml', start, end, text })

  test('makes all edits in terms of the text before', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 1, ''), edit(2, 2, '--'), edit(2, 2, '++')])).toBe('b--++cdXf')
  })

  test('refuses edits that overlap or leave the text', () => {
    expect(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toThrow('overlaps')
    expect(() => applyEdits('abc', [edit(2, 4, '')])).toThrow('leaves the text')
  })

  test('keeps a byte order mark, and gives back a file without edits as it is', () => {
    const bytes = new TextEncoder().encode('\uFEFFa: é\r\nb: 1\r\n')
    const file = { path: 'a.yaml', bytes }
    const source = openSource(file)
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(editedSource(file, [replaceScalar(at(source, 'b'), 2)]).bytes)).toBe('\uFEFFa: é\r\nb: 2\r\n')
    expect(editedSource(file, [edit(0, 1, 'x')].map((other) => ({ ...other, file: 'b.yaml' })))).toBe(file)
  })

  test('what cannot be done is a mistake of the caller', () => {
    const source = opened('a: 1\n')
    expect(() => remove(source.root)).toThrow('all of a.yaml')
    expect(() => insertEntry(at(source, 'a'), 'b', 1)).toThrow('no mapping')
    expect(() => appendItem(at(source, 'a'), 1)).toThrow('no list')
    expect(() => replaceScalar(source.root, 1)).toThrow('no scalar')
    expect(() => opened('a: [\n')).toThrow('not YAML')
    expect(after('a: { b: 1 }\n', (file) => replaceValue(at(file, 'a'), ['x', { y: 1 }]))).toBe('a: [x, { y: 1 }]\n')
  })
})
