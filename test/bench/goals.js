/** What we have promised, and what came of it. */
import { meanRatio, ratio } from './compare.js'

/** Means over the shapes: ours may take so much of the other's time. */
const means = [
  { question: 'is', regime: 'valid', name: 'hand', most: 1.1 },
  { question: 'is', regime: 'varied', name: 'hand', most: 1.1 },
  { question: 'is', regime: 'invalid', name: 'hand', most: 1.1 },
  { question: 'is', regime: 'valid', name: 'typia', most: 0.75 },
  { question: 'is', regime: 'varied', name: 'typia', most: 0.75 },
  { question: 'is', regime: 'invalid', name: 'typia', most: 0.95 },
  { question: 'issues', regime: 'valid', name: 'typia', most: 0.8 },
  { question: 'issues', regime: 'varied', name: 'typia', most: 0.8 },
  { question: 'issues', regime: 'invalid', name: 'typia', most: 0.8 },
]

/** On no single shape may ours take longer than a library, but for what is noise. */
export const mostOnAnyShape = 1.05
export const isByHand = (name) => /^(?:ours|hand|plain)/.test(name)

/** Milliseconds above an empty module. */
const imports = [{ name: 'one validator', most: 3 }, { name: 'the entry', most: 15 }]

/** `isMet` is undefined for what was not measured. */
export function goalsOf(samples, importTimes) {
  return [...means.map((goal) => meanGoal(samples, goal)), ...shapeGoals(samples), ...imports.map((goal) => importGoal(importTimes, goal))]
}

const nameOf = { is: 'is', issues: 'validate' }

function meanGoal(samples, { question, regime, name, most }) {
  const [best, median] = ['best', 'median'].map((statistic) => meanRatio(samples, { question, regime }, name, statistic))
  return { goal: `${nameOf[question]}, ${regime}: ours / ${name}`, most, best, median, isMet: best === undefined ? undefined : best <= most }
}

function shapeGoals(samples) {
  const pairs = pairsOf(samples)
  if (pairs.length === 0) return []
  return [{ goal: `the worst of ${pairs.length} pairs of a shape and a library: ours / the library`, ...pairs[0], isMet: pairs[0].best <= mostOnAnyShape, most: mostOnAnyShape }]
}

/** Where a library is faster on one shape, the worst first. */
export const slowerPairs = (samples) => pairsOf(samples).filter(({ best }) => best > mostOnAnyShape)

function pairsOf(samples) {
  const pairs = samples.filter(({ name }) => !isByHand(name)).map(({ question, regime, shape, name }) => {
    const [best, median] = ['best', 'median'].map((statistic) => ratio(samples, { question, regime, shape }, name, statistic))
    return { question: nameOf[question], regime, shape, name, best, median }
  })
  return pairs.sort((a, b) => b.best - a.best)
}

function importGoal(importTimes, { name, most }) {
  const { best, median } = importTimes.find((row) => row.name === name) ?? {}
  return { goal: `import of ${name}, ms above an empty module`, most, best, median, isMet: best === undefined ? undefined : best <= most }
}
