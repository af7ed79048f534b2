/** What can be asked for on the command line. */
import { parseArgs } from 'node:util'
import { shapes } from './shapes.js'

export const regimes = ['valid', 'varied', 'invalid']
export const questions = ['is', 'issues']
export const peers = ['hand', 'plain', 'typia', 'ajv', 'typebox', 'zod', 'valibot', 'arktype']

const usage = `npm run bench -- [options]
  --shape NAME      only this shape (${shapes.join(', ')})
  --regime NAME     only this regime (${regimes.join(', ')})
  --question NAME   only this question (${questions.join(', ')})
  --peer NAME       only this peer beside ours (${peers.join(', ')})
  --only WHAT       checks, import, guard or ndjson
  --rounds N        samples of each contender (31)
  --quick           short samples and few rounds, for a first look
  --json FILE       all samples
  --save            writes results.md and results.svg
  --strict          fails where a goal is missed
Options that name something may be given several times.`

export function readOptions(args) {
  const list = { type: 'string', multiple: true }
  const flag = { type: 'boolean', default: false }
  const { values } = parseArgs({
    args,
    options: {
      shape: list, regime: list, question: list, peer: list, only: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'string' },
      quick: flag, save: flag, strict: flag, help: flag,
    },
  })
  if (values.help) return { help: usage }
  const rounds = Number(values.rounds ?? (values.quick ? 5 : 31))
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds: ${values.rounds}\n${usage}`)
  return {
    ...values, rounds, millis: values.quick ? 2 : 8, warmup: values.quick ? 40 : 120, imports: values.quick ? 10 : 40,
    only: values.only === undefined ? undefined : among('only', [values.only], ['checks', 'import', 'guard', 'ndjson'])[0],
    shape: among('shape', values.shape, shapes), regime: among('regime', values.regime, regimes), question: among('question', values.question, questions),
    peer: ['ours', 'ours, messages read', ...among('peer', values.peer, peers)],
  }
}

function among(option, given, known) {
  const strange = given?.filter((name) => !known.includes(name)) ?? []
  if (strange.length > 0) throw new Error(`--${option}: ${strange.join(', ')}\n${usage}`)
  return known.filter((name) => given === undefined || given.includes(name))
}
