/**
 * A regular expression as the places in it that read a character, and which of them can follow which
 * (Glushkov's construction). How often is counted: two ways from one place to another are two branches
 * that a backtracking matcher tries.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp'

type Counts = Map<number, number>
/** What a part of a pattern begins with, ends with, and in how many ways it matches nothing. */
interface Part { first: Counts; last: Counts; empty: number }

export interface Positions {
  /** For each place, the characters of the sample that it reads. */
  reads: ReadonlySet<number>[]
  /** For each place, the places that can follow it, and in how many ways. */
  follow: Counts[]
  /** The places at which a match may end without anything more to come. */
  accepting: ReadonlySet<number>
}

/** So often a repeated part is written out; beyond, its count is taken as unlimited. */
const mostCopies = 32
const mostPositions = 200

/** The positions of a valid pattern with the u flag; `undefined` where they are too many to look at, or do not show what happens. */
export function positionsOf(pattern: string): Positions | undefined {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, { unicode: true })
  const sample = sampleOf(tree)
  const reads: Set<number>[] = []
  const follow: Counts[] = []
  const place = (set: Set<number>): Part => {
    reads.push(set)
    follow.push(new Map())
    const only = new Map([[reads.length - 1, 1]])
    return { first: only, last: only, empty: 0 }
  }
  const join = (ends: Counts, begins: Counts) => {
    for (const [from, ways] of ends) for (const [to, more] of begins) add(follow[from] ?? new Map(), to, ways * more)
  }
  const sequence = (one: Part, other: Part): Part => {
    join(one.last, other.first)
    return { first: sum(one.first, other.first, one.empty), last: sum(other.last, one.last, other.empty), empty: capped(one.empty * other.empty) }
  }
  const either = (parts: Part[]): Part => parts.reduce((one, other) => ({
    first: sum(one.first, other.first, 1), last: sum(one.last, other.last, 1), empty: capped(one.empty + other.empty),
  }), { first: new Map(), last: new Map(), empty: 0 })
  const alternatives = ({ alternatives: list }: { alternatives: AST.Alternative[] }): Part =>
    either(list.map(({ elements }) => elements.map(partOf).reduce(sequence, nothing)))
  const repeated = (part: Part): Part => {
    join(part.last, part.first)
    return { ...part, empty: 1 }
  }
  const optional = (part: Part): Part => ({ ...part, empty: 1 })

  let isClear = true
  /** Whether a match may end wherever the pattern does: no assertion can still refuse it. */
  let isOpen = true
  function quantified({ min, max, element }: AST.Quantifier): Part {
    const copies = (count: number) => Array.from({ length: count }, () => partOf(element)).reduce(sequence, nothing)
    // Rounds that must be made but may read nothing: which of them do is to be tried.
    if (min > 3 && partOf(element).empty > 0) isClear = false
    if (min > mostCopies || (max !== Infinity && max - min > mostCopies)) return sequence(partOf(element), repeated(partOf(element)))
    if (max === Infinity) {
      if (min === 0) return repeated(partOf(element))
      const before = copies(min - 1)
      const last = partOf(element)
      join(last.last, last.first)
      return sequence(before, last)
    }
    const rest = Array.from({ length: max - min }).reduce<Part>((inner) => optional(sequence(partOf(element), inner)), nothing)
    return sequence(copies(min), rest)
  }

  function partOf(element: AST.Element | AST.QuantifiableElement): Part {
    if (reads.length > mostPositions) return nothing
    switch (element.type) {
      case 'Quantifier': return quantified(element)
      case 'Group':
      case 'CapturingGroup': return alternatives(element)
      // What comes back is as long as it likes, of whatever characters.
      case 'Backreference': return repeated(place(new Set(sample.keys())))
      // What an assertion looks at is a match of its own, in one breath with what stands before it.
      case 'Assertion': {
        if (element.kind !== 'start') isOpen = false
        if ('alternatives' in element) alternatives(element)
        return nothing
      }
      default: return place(readBy(element.raw, sample))
    }
  }

  const body = alternatives(tree)
  if (!tree.alternatives.every(({ elements: [start] }) => start?.type === 'Assertion' && start.kind === 'start')) {
    // A pattern that may begin anywhere begins with anything at all.
    sequence(repeated(place(new Set(sample.keys()))), body)
  }
  return reads.length > mostPositions || !isClear ? undefined : { reads, follow, accepting: new Set(isOpen ? body.last.keys() : []) }
}

const nothing: Part = { first: new Map(), last: new Map(), empty: 1 }

/** Two ways are as bad as a thousand. */
function capped(ways: number): number {
  return Math.min(ways, 2)
}

function add(counts: Counts, position: number, ways: number): void {
  if (ways > 0) counts.set(position, capped((counts.get(position) ?? 0) + ways))
}

function sum(one: Counts, other: Counts, times: number): Counts {
  const counts = new Map(one)
  for (const [position, ways] of other) add(counts, position, ways * times)
  return counts
}

/** Characters that tell the classes of a pattern apart: all that it names, their neighbours, and some of each kind. */
function sampleOf(tree: AST.Pattern): string[] {
  const named = [...tree.raw].flatMap((character) => neighbours(character.codePointAt(0) ?? 0))
  const ranges: number[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      if (value.type === 'Character') ranges.push(...neighbours((value as AST.Character).value))
      for (const [key, inner] of Object.entries(value)) if (key !== 'parent' && key !== 'resolved' && key !== 'references') visit(inner)
    }
  }
  visit(tree)
  const kinds = [...'09azAZ_ \n\r\t-.!@é中あΩжא١😀\u00a0\u2028\u0000'].map((character) => character.codePointAt(0) ?? 0)
  return [...new Set([...named, ...ranges, ...kinds])].filter((code) => code >= 0 && code <= 0x10ffff).map((code) => String.fromCodePoint(code))
}

function neighbours(code: number): number[] {
  return [code - 1, code, code + 1]
}

function readBy(raw: string, sample: readonly string[]): Set<number> {
  const single = new RegExp(`^(?:${raw})$`, 'u')
  return new Set(sample.flatMap((character, index) => (single.test(character) ? [index] : [])))
}
