/** Patterns on which a matcher that backtracks can be kept busy: by ways through them that read the same text. */
import type { Diagnostic } from '../diagnostic.js'
import { type Params, report } from '../diagnostics.js'
import { once } from './once.js'
import { type Positions, positionsOf } from './pattern-positions.js'
import type { Reading } from './reading.js'
import { nodeAt } from './syntax.js'

/**
 * How the time of a failing match grows with the text: `exponential` (thirty characters are for ever), with
 * a power of its length (thousands are), or `unclear`, where finding out would take too long itself.
 */
export type Growth = 'exponential' | 'unclear' | { power: number }

/** So many tries of a match are over in a moment. */
const mostTries = 1e8
/** So many slow patterns are told of a contract: looking for them takes time as well. */
const mostTold = 20

const withPattern = once((readings: readonly Reading[]) => readings.filter(({ node }) => node.pattern !== undefined), () => '')

/** Patterns that a text can keep busy, in the nodes of all declarations. */
export function checkPatterns(declarations: readonly (readonly Reading[])[]): Diagnostic[] {
  const known = new Map<string, Growth | undefined>()
  const found: Diagnostic[] = []
  for (const { node: { pattern, maxLength = Infinity }, syntax } of declarations.flatMap(withPattern)) {
    if (pattern === undefined || !patternOf(pattern) || found.length >= mostTold) continue
    const growth = known.has(pattern) ? known.get(pattern) : growthOf(pattern)
    known.set(pattern, growth)
    if (growth === undefined || (typeof growth === 'object' && maxLength <= shortEnough(growth))) continue
    found.push(report('slow-pattern', nodeAt(syntax, ['pattern']).at, sentenceOf(growth)))
  }
  return found
}

/** The regular expression, if it is one. */
export function patternOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return undefined
  }
}

/** Texts of this length do no harm. */
function shortEnough({ power }: { power: number }): number {
  return Math.floor(mostTries ** (1 / power) + 1e-6)
}

function sentenceOf(growth: Growth): Params<'slow-pattern'> {
  if (growth === 'exponential') return { problem: 'takes twice as long with every further character of some texts', advice: 'let no text be read by a repetition in two ways' }
  if (growth === 'unclear') return { problem: 'is too intricate to tell whether it ends in time', advice: 'write a simpler one' }
  return {
    problem: `takes ${10 ** growth.power} times as long on some texts that are ten times as long`,
    advice: `begin it with ^, let no two repetitions read the same text, or add a maxLength of at most ${shortEnough(growth)}`,
  }
}

/** A pattern of more characters is a program, and not one that anybody can read. */
const mostCharacters = 1000
/** So many steps may be spent on one pattern. */
const mostSteps = 100_000

/** Whether and how a valid pattern is slow; `undefined` where its time grows with the text and no faster. */
export function growthOf(pattern: string): Growth | undefined {
  const positions = pattern.length > mostCharacters ? undefined : positionsOf(pattern)
  if (!positions) return 'unclear'
  const walk = walkOf(positions)
  try {
    if (isExponential(positions, walk)) return 'exponential'
    const power = powerOf(positions, walk)
    return power > 1 ? { power } : undefined
  } catch (error) {
    if (error instanceof OutOfSteps) return 'unclear'
    throw error
  }
}

class OutOfSteps extends Error {}

type State = readonly number[]
type Walk = (from: State) => State[]

/** From several places at once to those that can follow them on the same character. */
function walkOf({ reads, follow }: Positions): Walk {
  let steps = 0
  const overlaps = reads.map((one) => reads.map((other) => [...one].some((character) => other.has(character))))
  return (from) => from.reduce<State[]>((tuples, position) => tuples.flatMap((tuple) => {
    const next: State[] = []
    for (const to of follow[position]?.keys() ?? []) {
      steps += 1
      if (tuple.every((other) => overlaps[other]?.[to])) next.push([...tuple, to])
    }
    if (steps > mostSteps) throw new OutOfSteps()
    return next
  }), [[]])
}

/** From some place back to the same in two ways on the same text: every round doubles what there is to try. */
function isExponential({ follow, accepting }: Positions, walk: Walk): boolean {
  return follow.some((_, start) => {
    if (accepting.has(start) || !isOnCircle(start, walk)) return false
    const ahead = reachable([[start, start]], walk)
    const isBack = ([one, other]: State) => [...reachable([[one ?? 0, other ?? 0]], walk).values()].some((state) => state[0] === start && state[1] === start)
    const isDoubled = [...ahead.values()].some(([one = 0, other]) => one === other && [...(follow[one] ?? [])].some(([to, ways]) => ways > 1 && isBack([to, to])))
    return isDoubled || [...ahead.values()].some((state) => state[0] !== state[1] && isBack(state))
  })
}

/**
 * Two circles, and a way from the first to the second, that all read the same text: where one ends and the
 * other begins is to be tried. The most circles in a row that are such pairs are the power of the growth.
 */
function powerOf({ follow, accepting }: Positions, walk: Walk): number {
  const circles = follow.map((_, position) => position).filter((position) => isOnCircle(position, walk))
  const next = new Map(circles.map((one) => [one, circles.filter((other) => one !== other && !accepting.has(other)
    && reachable([[one, one, other]], walk).has(String([one, other, other])))]))
  const powers = new Map<number, number>()
  const powerFrom = (one: number): number => {
    const power = powers.get(one) ?? 1 + Math.max(0, ...(next.get(one) ?? []).map(powerFrom))
    powers.set(one, power)
    return power
  }
  return Math.max(1, ...circles.map(powerFrom))
}

function isOnCircle(position: number, walk: Walk): boolean {
  return reachable([[position]], walk).has(String(position))
}

/** All that can be reached in one step or more. */
function reachable(starts: State[], walk: Walk): Map<string, State> {
  const found = new Map<string, State>()
  const pending = [...starts]
  for (let state = pending.pop(); state; state = pending.pop()) {
    for (const next of walk(state)) {
      const key = String(next)
      if (found.has(key)) continue
      found.set(key, next)
      pending.push(next)
    }
  }
  return found
}
