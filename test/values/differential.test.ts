/** Generated validators, the check of examples, the JSON Schemas and the tests' own reading say the same. */
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { arbitraryFor } from './arbitrary-values.js'
import { readerOf } from './leaves.js'
import { loadPackage } from './load-package.js'
import { agree, judgeOf } from './opinions.js'
import { verdictsOn } from './verdicts.js'

const { model, subjects } = await loadPackage(join(import.meta.dirname, '../../generated'))
const reader = readerOf(model)
const judge = judgeOf(model, reader)
const runsEach = 120
const seed = 20241207
const counts = { all: 0, accepted: 0, byInterpreter: 0, bySchema: 0 }

test.each(subjects)('$name', (subject) => {
  fc.assert(fc.property(arbitraryFor(subject, reader), (value) => {
    const opinions = judge(subject, value)
    counts.all++
    counts.accepted += Number(opinions.validator)
    counts.byInterpreter += Number(opinions.interpreter !== undefined)
    counts.bySchema += Number(opinions.schema !== undefined)
    expect(agree(opinions) ? 'all agree' : opinions).toBe('all agree')
    expect(verdictsOn(subject, value)).toEqual([])
  }), { seed, numRuns: runsEach })
})

test('the values were many, right ones and wrong ones, and all witnesses were heard', () => {
  console.log(`differential: ${counts.all} values, ${counts.accepted} of them valid; also judged by the interpreter ${counts.byInterpreter}, by a JSON Schema ${counts.bySchema}`)
  expect(counts.all).toBeGreaterThan(5000)
  for (const count of [counts.accepted, counts.all - counts.accepted, counts.byInterpreter, counts.bySchema]) expect(count).toBeGreaterThan(1000)
})
