/** Single edits of a page, and what is told of each; what a contract does otherwise on purpose, and that nothing is. */
import { describe, expect, test } from 'vitest'
import { driftsOf, edited, lampContract, lampPage, pageWith } from './lamps.js'
import { changes, deliberate, lifted, rewordings, type SilentCase } from './lamp-edits.js'

test('the page and its contract say the same', async () => {
  expect(await driftsOf(lampPage, lampContract)).toEqual([])
})

describe('the page has otherwise', () => {
  test.each(changes)('%s', async (_, from, to, want) => {
    expect(await driftsOf(edited(lampPage, from, to), lampContract)).toEqual(want)
  })
})

describe('the page words otherwise', () => {
  const run = async (_: string, from: string, to: string) => {
    expect(await driftsOf(edited(lampPage, from, to), lampContract)).toEqual([])
  }
  test.each(rewordings)('%s', run)
})

describe('the contract has otherwise on purpose', () => {
  const run = async ({ contract, page }: SilentCase) => {
    expect(await driftsOf(pageWith(page), edited(lampContract, ...contract))).toEqual([])
  }
  test.each(deliberate)('$name', run)
})

describe('only observed till now', () => {
  test.each(lifted)('$name', async ({ contract, page, drifts }) => {
    expect(await driftsOf(pageWith(page), edited(lampContract, ...contract))).toEqual(drifts)
  })
})
