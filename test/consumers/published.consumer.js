/** What tools that look at packages before they are published have to say about ours: nothing. */
import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, inject, test } from 'vitest'
import { manifest, runNode, toolPath } from './project.js'

test('publint', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(readFileSync(inject('tarball'))).buffer }, strict: true })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test.each([['as for a package of ES modules', ['--profile', 'esm-only']], ['as for any package', []]])('attw, %s', async (_, profile) => {
  const { code, stdout } = await runNode(inject('folder'), toolPath('@arethetypeswrong/cli/dist/index.js'), ...profile, '--no-color', '--no-emoji', inject('tarball'))
  expect(stdout).toMatch(/No problems found/)
  for (const entry of Object.keys(manifest.exports)) expect(stdout).toContain(`"floo-contract${entry.slice(1)}"`)
  expect(code).toBe(0)
})
