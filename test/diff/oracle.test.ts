/**
 * The oracle: apps that were written for a contract, and values that it accepts, show what a single edit
 * of the contract breaks. What `compare` says of the edit must be the same. Nothing here is expected by
 * hand but how many changes an edit is. `npm test` takes every second edit, `THOROUGH=all` takes all, and
 * `ORACLE_TRUTH=path` writes down what was measured.
 */
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Acceptance, Change } from '../../generator/diff/change.js'
import { compileApps } from './oracle/compile-app.js'
import { allEdits } from './oracle/edits.js'
import { bases, judgeAll, type Judged } from './oracle/judge.js'
import { acceptedBy, type Loss } from './oracle/measure.js'
import { isThorough } from '../thorough.js'

const habits = { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
const edits = allEdits.filter((_, index) => isThorough || index % 2 === 0)
const judged = await judgeAll(edits, habits)
const path = process.env['ORACLE_TRUTH']
if (path !== undefined) writeFileSync(path, judged.map(truthOf).join(''))

test('the apps compile as they are, whatever the habits of a house', () => {
  const installed = bases.map(({ folder, version: { model, declarations } }) => ({ app: folder, packageName: model.contract.name, declarations }))
  expect([...compileApps(installed, {}), ...compileApps(installed, habits)].filter((problem) => problem !== undefined)).toEqual([])
})

test('no guard is without values', () => {
  const idle = bases.flatMap(({ version }) => [...acceptedBy(version)].filter(([, values]) => values().length === 0))
  expect(idle.map(([name]) => name)).toEqual([])
})

describe.each(judged.map((one) => [one.edit.name, one] as const))('%s', (_name, one) => {
  const { edit, problem, isSilent, loss, gain, changes, reversed } = one

  test('what is said is so', () => {
    expect({ ...said(changes), changes: changes.length }, truthOf(one)).toEqual({ ...measured(loss, gain), stopsCode: problem !== undefined, changes: edit.changes })
  })

  test('and the other way round', () => {
    const { stopsCode: _, ...validators } = said(reversed)
    expect(validators, truthOf({ ...one, changes: reversed })).toEqual(measured(gain, loss))
  })

  // Editors strike out what is deprecated, from a comment alone.
  test.runIf(isSilent)('code that sees nothing of it feels nothing', () => {
    expect(changes.filter(({ kind, verdicts }) => kind !== 'deprecated' && verdicts.types !== 'none')).toEqual([])
  })
})

function said(changes: readonly Change[]) {
  const becomes = (...some: Acceptance[]) => changes.some(({ acceptance }) => some.includes(acceptance))
  return {
    stopsCode: changes.some(({ verdicts }) => verdicts.types === 'breaking'),
    stopsValidators: changes.some(({ verdicts }) => verdicts.validators === 'breaking'),
    refuses: becomes('narrower', 'different'),
    admits: becomes('wider', 'different'),
  }
}

/** A guard that is gone stops code, and accepts and refuses nothing. */
function measured(loss: Loss, gain: Loss) {
  return { stopsValidators: loss.gone !== undefined || loss.refused !== undefined, refuses: loss.refused !== undefined, admits: gain.refused !== undefined }
}

function truthOf({ edit, problem, isSilent, loss, gain, changes }: Judged): string {
  const told = changes.map(({ kind, subject, verdicts, acceptance, direction = '' }) => `  ${kind} ${subject}: types ${verdicts.types}, validators ${verdicts.validators}, ${acceptance} ${direction}`)
  const lines = [
    edit.name,
    `  compiles: ${problem ?? (isSilent ? 'the same declarations' : 'yes')}`,
    `  gone: ${loss.gone ?? 'none'}, new: ${gain.gone ?? 'none'}`,
    `  refused: ${loss.refused ?? 'nothing'}`,
    `  admitted: ${gain.refused ?? 'nothing'}`,
    ...told.map((line) => line.trimEnd()),
  ]
  return `${lines.join('\n')}\n`
}
