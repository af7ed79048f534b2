/** The toolchain works for any contract: no code, template or schema of it knows the one of this repository. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Model } from '../../generator/model.js'

const root = join(import.meta.dirname, '../..')
const model = JSON.parse(readFileSync(join(root, 'generated/model.json'), 'utf8')) as Model

const texts = ['generator', 'templates'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') })))

/** What explains something to a reader may do so with an example from anywhere. */
function withoutProse({ name, text }: { name: string; text: string }): string {
  if (name.endsWith('.json')) return text.replace(/"description": ".*"/g, '')
  const code = name.endsWith('.ts') || name.endsWith('.js') ? text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/g, '') : text
  return name.endsWith('-rules.ts') ? code.replace(/^ *(?:bad|good|why): .*/gm, '') : code
}

const names = [...model.enums, ...model.typedefs, ...model.events].map(({ name }) => name)
const values = model.enums.flatMap((item) => item.values.map(({ value }) => String(value)))
const properties = model.typedefs.flatMap((typedef) => (typedef.kind === 'object' ? typedef.properties.map(({ name }) => name) : []))
/** Words that mean nothing else: several in one, or spelt as nobody else does. */
const telling = [...names, ...values, ...properties].filter((word) => /[a-z][A-Z]|_|\. ?\./.test(word) && !/^EventCallback$/.test(word))
const words = [...new Set([...telling, 'Meta', 'Relation', 'RawNotice', 'floo-contract', 'flooNotice', 'roster', 'Roster', 'Lanying', 'relogin'])]

test('the words to look for are those of the contract, and there is something to look through', () => {
  expect(words).toEqual(expect.arrayContaining(['flooNotice', 'AuthMode', 'PASSWORD_CHANGED', 'mute_notification', 'recentlistUpdate', 'socket connecting...']))
  expect(words.length).toBeGreaterThan(150)
  expect(texts.length).toBeGreaterThan(80)
})

test('none of them is in generator/ or templates/', () => {
  const pattern = new RegExp(words.map((word) => `(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).join('|'), 'g')
  const found = texts.flatMap((file) => (withoutProse(file).match(pattern) ?? []).map((word) => `${file.name}: ${word}`))
  expect(found).toEqual([])
})
