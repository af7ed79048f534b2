/** Samples into figures: what a call takes, and how long ours takes beside another one. */

/** Of many samples the best, which other work on the machine disturbs least, and the median, which is what one meets. */
export const statistics = {
  best: (numbers) => Math.min(...numbers),
  median: (numbers) => {
    const sorted = numbers.toSorted((a, b) => a - b)
    const middle = sorted.length / 2
    return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
  },
}

export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length)

/** The samples of one contender with one shape, if it was measured. */
export function sampleOf(samples, { question, regime, shape, name }) {
  return samples.find((sample) => sample.question === question && sample.regime === regime && sample.shape === shape && sample.name === name)
}

/** The time of ours divided by that of another one: below 1 ours is faster. */
export function ratio(samples, where, name, statistic) {
  const [ours, other] = ['ours', name].map((each) => sampleOf(samples, { ...where, name: each }))
  return statistics[statistic](ours.nanos) / statistics[statistic](other.nanos)
}

/** The same over all shapes; undefined where the two were not measured. */
export function meanRatio(samples, where, name, statistic) {
  const shapes = samples.filter((sample) => sample.question === where.question && sample.regime === where.regime && sample.name === name).map(({ shape }) => shape)
  return shapes.length === 0 ? undefined : geometricMean(shapes.map((shape) => ratio(samples, { ...where, shape }, name, statistic)))
}
