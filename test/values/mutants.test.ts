/** Every valid sample with one thing wrong in it: each is rejected, for the right reason, at the right place. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readerOf } from './leaves.js'
import { loadPackage } from './load-package.js'
import { mistold, mutantsOf } from './mutants.js'
import { judgeOf } from './opinions.js'
import { recordings } from './samples.js'
import { verdictsOn } from './verdicts.js'

const { model, subjects } = await loadPackage(join(import.meta.dirname, '../../generated'))
const reader = readerOf(model)
const judge = judgeOf(model, reader)
let count = 0

describe.each(subjects)('$name', (subject) => {
  const { name, examples } = subject
  const samples = [...examples, ...recordings.filter((recording) => recording.name === name).map(({ value }) => value)]

  test('the samples are valid, and there is one', () => {
    expect(samples.length).toBeGreaterThan(0)
    expect(samples.filter((sample) => !subject.is(sample))).toEqual([])
  })

  test('no mutant survives, and each is told what is wrong with it', () => {
    const mutants = samples.flatMap((sample) => mutantsOf(subject, sample, reader))
    count += mutants.length
    expect(mutants.length).toBeGreaterThan(0)
    expect(mutants.filter(({ value }) => subject.is(value)).map(({ what }) => what())).toEqual([])
    expect(mutants.flatMap((mutant) => mistold(subject, mutant))).toEqual([])
  })

  test('no other witness takes a mutant of the first example', () => {
    const mutants = examples.slice(0, 1).flatMap((example) => mutantsOf(subject, example, reader))
    const taken = mutants.filter(({ value }) => Object.values(judge(subject, value)).includes(true))
    expect(taken.map(({ what }) => what())).toEqual([])
    expect(mutants.flatMap(({ what, value }) => verdictsOn(subject, value).map((problem) => `${what()}: ${problem}`))).toEqual([])
  })
})

test('they are many', () => {
  console.log(`mutants: ${count}`)
  expect(count).toBeGreaterThan(50_000)
})
