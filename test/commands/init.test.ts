import { expect, test } from 'vitest'
import { init } from '../../generator/commands/init.js'
import { contentOf, folderWith } from '../io/folder.js'
import { recorder } from './terminal.js'

test('writes a contract and one domain, and says what comes next', () => {
  const cwd = folderWith()
  const terminal = recorder(cwd)
  expect(init('.', { json: false }, terminal)).toBe(0)
  expect(Object.keys(contentOf(cwd))).toEqual(['spec/', 'spec/contract.yaml', 'spec/message.yaml'])
  expect(terminal.text.out).toBe(`created spec/contract.yaml
created spec/message.yaml

Edit them, then run floo-schema generate to write the package to generated,
and floo-schema check in CI to see that it is up to date.
`)
})

test('every file begins with the line that makes editors explain it', () => {
  const cwd = folderWith()
  init('.', { json: false }, recorder(cwd))
  const files = contentOf(cwd)
  const schema = (name: string) => new RegExp(`^# yaml-language-server: \\$schema=\\.\\./node_modules/floo-schema/generator/${name}\\.schema\\.json\n`)
  expect(files['spec/contract.yaml']).toMatch(schema('contract'))
  expect(files['spec/message.yaml']).toMatch(schema('format'))
})

test('another folder, which need not exist', () => {
  const cwd = folderWith()
  const terminal = recorder(cwd)
  expect(init('packages/my events', { json: true }, terminal)).toBe(0)
  expect(Object.keys(contentOf(cwd))).toContain('packages/my events/spec/contract.yaml')
  expect(JSON.parse(terminal.text.out)).toEqual({
    ok: true,
    created: ['packages/my events/spec/contract.yaml', 'packages/my events/spec/message.yaml'],
    existing: [],
    next: [
      "floo-schema generate --spec 'packages/my events/spec' --out 'packages/my events/generated'",
      "floo-schema check --spec 'packages/my events/spec' --out 'packages/my events/generated'",
    ],
  })
})

test.each(['contract', 'message'])('never overwrites: %s.yaml is there', (name) => {
  const files = { [`spec/${name}.yaml`]: 'mine' }
  const cwd = folderWith(files)
  const terminal = recorder(cwd)
  expect(init('.', { json: false }, terminal)).toBe(1)
  expect(terminal.text.out).toBe(`spec/${name}.yaml exists already\nnothing was written\n`)
  expect(contentOf(cwd)).toEqual({ 'spec/': '', ...files })
})
