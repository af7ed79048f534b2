/**
 * Who is measured. A contender makes its checks for a shape, and names the expressions that call them and say
 * whether a value has passed. `prepare.js` bundles this file, and nobody else imports it: so all are measured
 * as an app has them.
 */
import { ajv } from './peers/ajv.js'
import { arktype } from './peers/arktype.js'
import { hand } from './peers/hand.js'
import { generated, generatedRead } from './peers/ours.js'
import { plain } from './peers/plain.js'
import { typebox } from './peers/typebox.js'
import { typia } from './peers/typia.js'
import { valibot } from './peers/valibot.js'
import { zod } from './peers/zod.js'
import { nodeOf } from './shapes.js'

const contenders = { ours: generated, 'ours, messages read': generatedRead, hand, plain, typia, ajv, typebox, zod, valibot, arktype }

/** The contenders that answer the question; reading messages needs some, and so invalid values. */
export function contendersFor(question, regime) {
  return Object.keys(contenders).filter((name) => contenders[name][question] && (contenders[name] !== generatedRead || regime === 'invalid'))
}

/**
 * A loop of its own for each contender and shape, so that what one of them has met spoils no call of another.
 * It returns how many values have passed, which nobody can know without calling the check.
 */
export function loopFor(model, shape, name, question) {
  const contender = contenders[name]
  const made = contender.make(model, nodeOf(model, shape), shape)
  const text = `// ${name}, ${shape}, ${question}: V8 would share the feedback of functions with the same text
    const { ${Object.keys(made).join(', ')} } = made
    return (values, passes) => {
      let passed = 0
      for (let pass = 0; pass < passes; pass++) {
        for (let index = 0; index < values.length; index++) {
          const value = values[index]
          if (${contender[question]}) passed++
        }
      }
      return passed
    }`
  return new Function('made', text)(made)
}
