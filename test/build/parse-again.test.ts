/** A file that is parsed again where it has changed is what it would be if it were parsed as a whole, or it is parsed as a whole. */
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFormat } from '../../generator/build/check-format.js'
import { parseAgain } from '../../generator/build/parse-again.js'
import { parseYaml } from '../../generator/build/parse-yaml.js'
import { scanBytes } from '../../generator/build/scan-bytes.js'
import type { Syntax } from '../../generator/build/syntax.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { runs } from '../thorough.js'

const path = 'spec/domain.yaml'
const sourceOf = (text: string) => ({ path, bytes: new TextEncoder().encode(text) })

/** The tree of a text with nothing wrong in it. */
function whole(text: string): Syntax | undefined {
  const scanned = scanBytes(sourceOf(text))
  if ('problem' in scanned) return undefined
  const { root, problems } = parseYaml(path, scanned)
  return root && problems.length === 0 && checkFormat(root, 'format').length === 0 ? root : undefined
}

const known = new Map<string, Syntax | undefined>()

function again(before: string, after: string) {
  const root = known.get(before) ?? whole(before)
  known.set(before, root)
  if (!root) throw new Error(`this is no domain:\n${before}`)
  return parseAgain({ text: before, root }, sourceOf(after))
}

const folders = ['spec', 'test/contracts/payment-terminal/spec', 'test/contracts/map-widget/spec'].map((folder) => join(packageRoot, folder))
const domains = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'contract.yaml').map((name) => readFileSync(join(folder, name), 'utf8')))
const strange = `# before
title: Odd # here
description: >-
  Folded
  text.

# above enums
enums:
  # above One
  One: # behind One
    description: 'It has quotes: ''these'''
    type: string
    values: [{ value: a, name: A, description: "An \\"a\\"." }]

  # at the end of enums

typedefs:
  "Quoted":
    description: |
      Kept

      lines.
    type: string
  Two: { description: In one line., properties: { a: { description: A., type: int32 } } }
  Three:
    description: Plain
      in two lines.
    type: One[]
events:
  on: { description: Fires., args: {} }
  # the last line`

/** What people type, and what means something to YAML. */
const pieces = fc.constantFrom(
  'x', ' ', '  ', '\n', '\n  ', '\n    ', '\n  New:\n    description: New.\n    type: string\n', ' # note', '\n# note\n', '\n  # note\n', ':', ': ', '- ', '"', "'", '|', '>-', '{', '}', '[', ']', ',', '#', '&a ', '*a', '!t ', '---\n', '\n...\n', '%', '\t', '\r\n',
  'description: More.\n', '    optional: true\n', 'enums:\n', 'typedefs:\n', 'title: y\n', '\n\n\n', '? ', 'null', '1.50', '0x1F', '9007199254740993', '浅', '\uD83D\uDE00', '\u0000',
)

interface Edit { at: number; length: number; piece: string }
const edits = fc.record({ at: fc.noBias(fc.nat(9999)), length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)), piece: fc.oneof(fc.constant(''), pieces) })
/** Whole lines go, come twice, or move. */
const lineEdits = fc.record({ at: fc.noBias(fc.nat(9999)), count: fc.integer({ min: 1, max: 6 }), act: fc.constantFrom('delete', 'repeat', 'indent', 'outdent') })

function edited(text: string, { at, length, piece }: Edit): string {
  const start = Math.floor((at / 10_000) * text.length)
  return text.slice(0, start) + piece + text.slice(start + length)
}

function withLines(text: string, { at, count, act }: { at: number; count: number; act: string }): string {
  const lines = text.split('\n')
  const start = Math.floor((at / 10_000) * lines.length)
  const some = lines.slice(start, start + count)
  const others = act === 'delete' ? [] : act === 'repeat' ? [...some, ...some] : some.map((line) => (act === 'indent' ? ` ${line}` : line.replace(/^ {1,2}/, '')))
  return lines.toSpliced(start, count, ...others).join('\n')
}

let taken = 0
function holds(before: string, after: string): void {
  const found = again(before, after)
  if (!found) return
  taken += 1
  expect(found).toEqual({ text: after, root: whole(after) })
}

const texts = fc.constantFrom(strange, ...domains)

describe('after any edit', () => {
  test('of a stretch', () => {
    fc.assert(fc.property(texts, edits, (text, edit) => holds(text, edited(text, edit))), { numRuns: runs(60, 2000) })
  }, 300_000)

  test('of lines', () => {
    fc.assert(fc.property(texts, lineEdits, (text, edit) => holds(text, withLines(text, edit))), { numRuns: runs(40, 1500) })
  }, 300_000)

  test('the shortcut is taken often enough for this to say something', () => {
    expect(taken).toBeGreaterThan(runs(8, 400))
  })
})

describe('the shortcut', () => {
  const text = 'title: T\ndescription: D.\nenums:\n  E:\n    description: E.\n    type: int32\n    values: [{ value: 0, name: Zero, description: Zero. }]\ntypedefs:\n  A:\n    description: A.\n    type: E\n  B:\n    description: B.\n    type: string\nevents:\n  on:\n    description: On.\n    args: {}\n'

  test.each([
    ['the first declaration', 'E.\n', 'Every E.\n'], ['one in the middle', 'A.\n', 'An A.\n'], ['the last of a section', 'B.\n', 'A B.\n'], ['the last of the file', 'On.\n', 'It is on.\n'],
    ['a name', '  B:', '  Bee:'], ['a new line', 'type: string\n', 'type: string\n    minLength: 1\n'], ['one more declaration', '  B:', '  A2:\n    description: A.\n    type: E\n  B:'], ['a comment', '  B:', '  B: # note'],
  ])('is taken for %s', (_, from, to) => {
    const after = text.replace(from, to)
    expect(again(text, after)).toEqual({ text: after, root: whole(after) })
  })

  test.each([
    ['a mistake', 'type: string', 'tpye: string'], ['broken YAML', 'B.\n', '"B.\n'], ['a name that is there already', '  B:', '  A:'], ['the indentation of a declaration', '  B:', '   B:'], ['a declaration that goes', '  B:\n    description: B.\n    type: string\n', ''],
    ['the title', 'title: T', 'title: U'], ['a new section', 'events:', 'more:'], ['two documents', '  B:', '---\n  B:'], ['an anchor', 'type: string', 'type: &a string'],
  ])('is left for %s', (_, from, to) => {
    expect(again(text, text.replace(from, to))).toBeUndefined()
  })

  test('keeps the very trees of what stands before', () => {
    const before = whole(text)
    const after = before && parseAgain({ text, root: before }, sourceOf(text.replace('B.\n', 'A B.\n')))
    const find = (root: Syntax | undefined) => (root?.kind === 'map' ? root.byKey.get('typedefs')?.value : undefined)
    const [old, now] = [find(before), find(after?.root)]
    expect(old?.kind === 'map' && now?.kind === 'map' && old.byKey.get('A')?.value === now.byKey.get('A')?.value).toBe(true)
  })
})
