/** What can be asked for on the command line. */
import { parseArgs } from 'node:util'

export const parts = ['own', 'cold', 'same', 'edit', 'watch', 'saves', 'phases', 'peers']
export const sizes = [30, 100, 1000, 10_000]
/** The peers take minutes for more. */
export const mostForPeers = 1000

const usage = `npm run bench:generate -- [options]
  --only WHAT    only this (${parts.join(', ')}); own is the contract of this repository, with which
                 alone saves are made in turn
  --sizes LIST   numbers of typedefs (${sizes.join(',')})
  --rounds N     runs of each, interleaved (5, from 1,000 typedefs on 3, from 10,000 on 1)
  --peers        peers beyond ${mostForPeers} typedefs, too
  --json FILE    all figures
  --save         writes results.md
  --strict       fails where a goal is missed
--only may be given several times.`

export function readOptions(args) {
  const flag = { type: 'boolean', default: false }
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true }, sizes: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'string' }, peers: flag, save: flag, strict: flag, help: flag },
  })
  if (values.help) return { help: usage }
  const asked = values.sizes === undefined ? sizes : values.sizes.split(',').map((text) => wholeNumber('sizes', text))
  const rounds = values.rounds === undefined ? undefined : wholeNumber('rounds', values.rounds)
  const strange = values.only?.filter((name) => !parts.includes(name)) ?? []
  if (strange.length > 0) throw new Error(`--only: ${strange.join(', ')}\n${usage}`)
  return { ...values, only: new Set(values.only ?? parts), sizes: asked, rounds }
}

/** How often each thing is done with a contract of this size. */
export function roundsOf({ rounds }, size) {
  return rounds ?? (size >= 10_000 ? 1 : size >= 1000 ? 3 : 5)
}

function wholeNumber(option, text) {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option}: ${text}\n${usage}`)
  return number
}
