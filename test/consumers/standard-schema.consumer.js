/** Libraries that take any Standard Schema take ours: the programs compile, accept what is good and show our message of what is bad. */
import { transform } from 'esbuild'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProject, program, runNode, toolPath, writeFiles } from './project.js'

const message = 'Meta.toType: expected one of "roster" Roster, "group" Group; got "grop"; did you mean "group"?'

/** Programs, and what they print. */
const programs = {
  trpc: { accepted: ['hello', 'action'], code: 'BAD_REQUEST', message },
  hono: { accepted: [200, 'hello'], code: 400, path: ['toType'], message },
  'tanstack-form': { accepted: ['hello'], isValid: false, message, ofField: [message] },
  env: { accepted: 'onGroupMessage', message: expect.stringMatching(/^Event: expected .*; got "onGroupMesage"; did you mean "onGroupMessage"\?$/) },
}

const names = ['same', ...Object.keys(programs)].map((name) => `${name}.mts`)
const folder = makeProject('standard-schema', {
  'package.json': { private: true, type: 'module' },
  ...Object.fromEntries(names.map((name) => [name, program(name)])),
  'tsconfig.json': {
    compilerOptions: { noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true, target: 'es2022', lib: ['es2022', 'dom'], types: [], module: 'nodenext', moduleResolution: 'nodenext' },
    files: names,
  },
}, ['@hono/standard-validator', '@standard-schema/spec', '@t3-oss/env-core', '@tanstack/form-core', '@trpc/server', 'hono'])

for (const name of names) {
  const { code } = await transform(program(name), { loader: 'ts', format: 'esm', target: 'node20' })
  writeFiles(folder, { [name.replace('.mts', '.mjs')]: code })
}

test.each(Object.entries(programs))('%s', async (name, want) => {
  const { stdout, stderr } = await runNode(folder, '--disallow-code-generation-from-strings', `${name}.mjs`)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(want)
})

test.each(['typescript-5.9', 'typescript'])('types as inferred by them, %s', async (compiler) => {
  const { stdout } = await runNode(folder, join(toolPath(compiler), 'bin/tsc'), '--pretty', 'false')
  expect(stdout).toBe('')
})
