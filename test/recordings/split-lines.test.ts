import { describe, expect, test } from 'vitest'
import { lineSplitter } from '../../generator/recordings/split-lines.js'

/** What a splitter hands out for chunks: lines as text, and `TOO LONG`. */
function split(chunks: readonly Buffer[], limit = 1000): string[] {
  const found: string[] = []
  const splitter = lineSplitter(limit, {
    lines: (bytes) => found.push(...bytes.toString().split('\n')),
    tooLong: () => found.push('TOO LONG'),
  })
  for (const chunk of chunks) {
    const lent = Buffer.from(chunk)
    splitter.push(lent)
    // Nothing of a chunk is kept.
    lent.fill(0)
  }
  splitter.end()
  return found
}

describe('lines', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['\n', ['']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n\na\n', ['', '', 'a']],
    ['a\r\nb\r\n', ['a\r', 'b\r']],
  ])('%j', (text, want) => {
    expect(split([Buffer.from(text)])).toEqual(want)
    expect(split(Array.from(Buffer.from(text), (byte) => Buffer.from([byte])))).toEqual(want)
  })
})

test('chunk borders at every byte, also inside of characters', () => {
  const text = '{"é":"漢字"}\n\n😀\r\n"\u2028"\nlast'
  const bytes = Buffer.from(text)
  const want = text.split('\n')
  for (let border = 0; border <= bytes.length; border++) {
    for (let other = border; other <= bytes.length; other++) {
      expect(split([bytes.subarray(0, border), bytes.subarray(border, other), bytes.subarray(other)]), `${border} ${other}`).toEqual(want)
    }
  }
})

describe('a line beyond the limit is told once, where it stands', () => {
  const line = (length: number) => Buffer.from('x'.repeat(length))
  const feed = Buffer.from('\n')
  test.each<[string, Buffer[], string[]]>([
    ['at the limit', [line(6), line(4), feed], ['xxxxxxxxxx']],
    ['one more', [line(6), line(5), feed], ['TOO LONG']],
    ['one more in the last chunk', [line(6), Buffer.from('xxxxx\ny')], ['TOO LONG', 'y']],
    ['very long', [...Array.from({ length: 50 }, () => line(10)), Buffer.from('x\ny\n')], ['TOO LONG', 'y']],
    ['without an end', Array.from({ length: 50 }, () => line(10)), ['TOO LONG']],
    ['twice', [line(10), line(10), Buffer.from('\nxxxx'), line(10), Buffer.from('\nb')], ['TOO LONG', 'TOO LONG', 'b']],
  ])('%s', (_, chunks, want) => {
    expect(split(chunks, 10)).toEqual(want)
  })
})
