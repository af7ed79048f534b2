/** Before anything is measured: everybody has to agree with us about every value, or the figures compare nothing. */
import { questions, regimes } from './options.js'
import { nodeOf, valuesOf } from './shapes.js'

/** A sentence for each contender that sees a value differently. */
export function disagreements({ contendersFor, loopFor }, model, shapes) {
  const found = []
  for (const regime of regimes) {
    for (const question of questions) {
      for (const name of contendersFor(question, regime)) {
        for (const shape of shapes) {
          const loop = loopFor(model, shape, name, question)
          const wrong = valuesOf(model, shape, regime).filter((value) => loop([value], 1) !== (regime === 'invalid' ? 0 : 1))
          if (wrong.length > 0) found.push(`${name} (${question}) is wrong about ${wrong.length} of the ${regime} values of ${shape}`)
        }
      }
    }
  }
  return [...found, ...shapes.flatMap((shape) => unsafe(loopFor, model, shape))]
}

/** The check by hand has to be as safe as ours, or it does not show what safety costs. */
function unsafe(loopFor, model, shape) {
  const values = valuesOf(model, shape, 'valid').slice(0, 1)
  const objects = nodeOf(model, shape).properties ? values : values[0]
  const doubtful = objects.flatMap((value) => [
    { wanted: 0, value: Object.create(value) },
    { wanted: 1, value: Object.assign(Object.create({}), value) },
    { wanted: 1, value: Object.assign(Object.create(null), value) },
    { wanted: 0, value: Object.assign([], value) },
  ])
  const wrap = (value) => (nodeOf(model, shape).properties ? value : [value])
  return ['ours', 'hand'].flatMap((name) => {
    const loop = loopFor(model, shape, name, 'is')
    return doubtful.some(({ value, wanted }) => loop([wrap(value)], 1) !== wanted) ? [`${name} is unsafe with ${shape}`] : []
  })
}
