/** Whatever the texts of a contract say, wherever they stand: the same structure, and the texts themselves. */
import { describe, expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { type Made, problemsOfPackages } from '../fuzz/packages.js'
import { runs } from '../thorough.js'
import { placeMarks, printWith, problemsWith, textsOfTurn, turns } from './everywhere.js'

const templates = readTemplates()
const plain = await printWith(placeMarks, templates)
/** Each text stands in some places; \`npm run fuzz -- texts\` puts each in all. */
const count = runs(3, 16)
const someTurns = Array.from({ length: count }, (_, index) => Math.floor((index * turns) / count))
const made: Made[] = [{ seed: -1, compilation: plain.compilation }]

test('the marks themselves are fine', () => {
  expect(plain.compilation.diagnostics).toEqual([])
  expect(placeMarks.length).toBeGreaterThan(150)
  expect(plain.outlines.size).toBeGreaterThan(30)
})

describe('several hundred texts, each in several places', () => {
  test.each(someTurns)('turn %i', async (turn) => {
    const { problems, compilation } = await problemsWith(textsOfTurn(turn), templates, plain)
    expect(problems).toEqual([])
    made.push({ seed: turn, compilation })
  })

  test('what is printed compiles, is imported without running any of them, and accepts the examples', async () => {
    expect(await problemsOfPackages(made)).toEqual([])
  }, 60_000)
})

test.each(['\uD800', 'a\uDFFFb', '\uDC00\uD800'])('half a character, %j, is refused wherever it stands', async (half) => {
  for (let place = 0; place < placeMarks.length; place += runs(29, 7)) {
    const { compilation: { diagnostics, files } } = await printWith(placeMarks.with(place, half), templates)
    expect(files).toEqual([])
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['half-character']))
  }
})
