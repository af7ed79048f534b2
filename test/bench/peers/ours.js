/** The generated validators, as an app has them: from the package's entry, in a bundle. */
import * as ours from 'floo-contract'

/** A list of 1,000 may have as many issues as it likes; the peers have no limit either. */
const all = { maxIssues: 1_000_000 }

/** Our issues write their text when it is read. */
function read(issues) {
  let length = 0
  for (const { message } of issues) length += message.length
  return length === 0
}

function make(_model, _node, shape) {
  const name = shape[0].toUpperCase() + shape.slice(1)
  return { is: ours[`is${name}`], validate: ours[`validate${name}`], all, read }
}

export const generated = { make, is: 'is(value)', issues: 'validate(value, all).issues === undefined' }
export const generatedRead = { make, issues: '(({ issues }) => issues === undefined || read(issues))(validate(value, all))' }
