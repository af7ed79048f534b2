/** Node's EventEmitter, eventemitter3 and mitt take the contract's map for their types, and the guard in front of them. */
import { transform } from 'esbuild'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProject, program, runNode, toolPath } from './project.js'

const { code } = await transform(program('emitters.mts'), { loader: 'ts', format: 'esm', target: 'node20' })
const folder = makeProject('emitters', {
  'package.json': { private: true, type: 'module' },
  'same.mts': program('same.mts'), 'emitters.mts': program('emitters.mts'), 'emitters.mjs': code,
  'tsconfig.json': {
    compilerOptions: {
      noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true, allowImportingTsExtensions: true,
      target: 'es2022', lib: ['es2022'], types: ['node'], module: 'esnext', moduleResolution: 'bundler',
    },
    files: ['emitters.mts'],
  },
}, ['@types/node', 'eventemitter3', 'mitt', 'undici-types'])

test('the guard hears and reports the same in front of each', async () => {
  const { stdout, stderr } = await runNode(folder, 'emitters.mjs')
  expect(stderr).toBe('')
  const issue = 'onGroupMessage: onGroupMessage.meta.status: expected one of 0 Unread, 1 Delivered, 2 Read; got 9'
  expect(JSON.parse(stdout)).toEqual({ heard: 8, issues: [issue], told: 4 })
})

test.each(['typescript-5.9', 'typescript-6', 'typescript'])('types of emitters from the map, %s', async (compiler) => {
  const { stdout } = await runNode(folder, join(toolPath(compiler), 'bin/tsc'), '--pretty', 'false')
  expect(stdout).toBe('')
})
