/** What we have promised, and what came of it. `isMet` is undefined for what was not measured. */

/** `results` are `{ name, rows }` by contract, where the repository's own is called `own`. */
export function goalsOf(results) {
  const row = (contract, name) => results.find((result) => result.name === contract)?.rows[name]
  const ratio = (one, other, key) => (one && other ? one[key] / other[key] : undefined)
  const quotient = (contract, name, other, key = 'cpu', otherContract = contract) => ratio(row(contract, name), row(otherContract, other), key)
  return [
    goal('cold, 1,000 typedefs, all artefacts: CPU / quicktype’s, types alone', 1.5, quotient('1000', 'cold', 'quicktype')),
    goal('cold, this contract, all artefacts: CPU / quicktype’s, types alone', 1, quotient('own', 'cold', 'quicktype')),
    goal('nothing to do, this contract: CPU / bare node’s', 1.3, quotient('own', 'again', 'bare node')),
    goal('nothing to do, after an edit, this contract: CPU / bare node’s', 1.3, quotient('own', 'afterSome', 'bare node')),
    goal('nothing to do, after a cold run, this contract: CPU / bare node’s', 1.3, quotient('own', 'afterAll', 'bare node')),
    goal('nothing to do, nothing known of the files’ times, this contract: CPU / bare node’s', 1.3, quotient('own', 'unread', 'bare node')),
    goal('nothing to do, 1,000 typedefs: ms', 300, milliseconds(row('1000', 'again'))),
    goal('nothing to do, after a cold run, 1,000 typedefs: ms', 300, milliseconds(row('1000', 'afterAll'))),
    goal('nothing to do, nothing known of the files’ times, 1,000 typedefs: ms', 300, milliseconds(row('1000', 'unread'))),
    goal('one edit in watch mode, 1,000 typedefs: ms', 300, milliseconds(row('1000', 'watch'))),
    goal('cold, 10,000 typedefs: CPU / that of 1,000', 12, quotient('10000', 'cold', 'cold', 'cpu', '1000')),
    goal('cold, 10,000 typedefs: time / that of 1,000', 12, quotient('10000', 'cold', 'cold', 'wall', '1000')),
    goal('cold, 10,000 typedefs: MB at most', 1536, row('10000', 'cold')?.memory),
  ]
}

const milliseconds = (row) => (row ? row.wall * 1000 : undefined)
const goal = (text, most, value) => ({ goal: text, most, value, isMet: value === undefined ? undefined : value <= most })
