/** Compiles the promises of this folder against the committed package. A broken one is an error at its line. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const folder = import.meta.dirname
const compiler = join(folder, '../../node_modules/typescript/bin/tsc')

test('every promise of the types is kept', { timeout: 30_000 }, async () => {
  const output = await promisify(execFile)(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
    .then(({ stdout }) => stdout, (error: { stdout: string }) => error.stdout)
  expect(output).toBe('')
})

test('what must not compile is among them', () => {
  const texts = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8'))
  const refusals = texts.join('\n').match(/^ *\/\/ @ts-expect-error \w/gm) ?? []
  expect(refusals.length).toBeGreaterThanOrEqual(35)
})
