/** The chat client compiles under strict settings, and mistakes in it do not. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeProject, runNode } from '../consumers/project.js'
import { makeChatApp } from './chat-app.js'

const folder = makeProject('chat-types', {})
makeChatApp(folder)

/** What the compiler says, a line an error. */
async function compile() {
  const { code, stdout } = await runNode(folder, 'node_modules/typescript/bin/tsc', '--pretty', 'false')
  return { code, errors: stdout.split('\n').filter((line) => /^\S/.test(line)) }
}

const mistakes = [
  ['a name that no event has', 'events.on({ onGroupMesage: () => undefined })', /^1,\d+\): error TS2561: .*'onGroupMesage' does not exist .* Did you mean to write 'onGroupMessage'/],
  ['the same beside a function', "events.on('onGroupMesage', () => undefined)", /^1,\d+\): error TS2345: .*"onGroupMesage"/],
  ['a member that a message has not', 'events.on({ onGroupMessage: (meta) => meta.contents })', /^1,\d+\): error TS2551: .*'contents' does not exist on type 'Meta'/],
  ['a value that an enum has not', "events.on({ onGroupMessage: ({ toType }) => toType === 'grop' })", /^1,\d+\): error TS2367: .*'"grop"'/],
  ['a form that is forgotten', 'events.on({ onUnreadChange: (cid) => cid.toFixed() })', /^1,\d+\): error TS2339: .*'toFixed' does not exist on type 'string | number | Long'/],
  ['a notice whose category was not asked for', 'events.on({ flooNotice: ({ desc }) => desc.source })', /^1,\d+\): error TS18048: 'desc' is possibly 'undefined'/],
  ['a mode that is none', "guardEvents(im, { mode: 'strict' })", /^1,\d+\): error TS2322: .*"strict"/],
]
const head = "import { guardEvents } from 'floo-contract/guard'; import { makeFakeIm } from './fake-im'; const im = makeFakeIm(); export const events = guardEvents(im); "

let asItIs, withMistakes
beforeAll(async () => {
  asItIs = await compile()
  for (const [index, [, line]] of mistakes.entries()) writeFileSync(join(folder, `src/mistake-${index}.ts`), `${head}${line}\n`)
  withMistakes = await compile()
})

test('as it is', () => {
  expect(asItIs).toEqual({ code: 0, errors: [] })
})

test.each(mistakes.map(([name, , error], index) => [name, `src/mistake-${index}.ts(`, error]))('%s', (_, file, error) => {
  const own = withMistakes.errors.filter((line) => line.startsWith(file)).map((line) => line.slice(file.length))
  expect(own[0]).toMatch(error)
})

test('and nothing else', () => {
  expect(withMistakes.code).not.toBe(0)
  expect(withMistakes.errors.filter((line) => !line.startsWith('src/mistake-'))).toEqual([])
})
