/** What a record of a run knows of ourselves: everything that a run reads of us. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { inputFiles } from '../../generator/io/input-files.js'
import { packageRoot } from '../../generator/io/package-root.js'
import type * as Toolchain from '../../generator/io/toolchain.js'

/** As users run it. From its source the code's folder is the one that holds the schemas, which would then be there in any case. */
const { toolchainParts } = await import(pathToFileURL(join(packageRoot, 'dist/io/toolchain.js')).href) as typeof Toolchain
const parts = new Set(toolchainParts())

test.each(['package.json', 'package-lock.json', 'generator/format.schema.json', 'generator/contract.schema.json', 'generator/locale.schema.json', 'templates', 'templates/docs/event.md.eta', 'templates/runtime/runtime.js', 'templates/runtime/runtime.d.ts', 'dist/cli.js', 'dist/ahead/cli.cjs', 'dist/ahead/cli-emit.cjs', 'dist/ahead/patterns.json', 'dist/ahead/format.cjs'])('%s is a part', (path) => {
  expect(parts).toContain(join(packageRoot, path))
})

test('modules that nobody loads are none, and are where nothing is bundled', async () => {
  expect(parts).not.toContain(join(packageRoot, 'dist/io/toolchain.js'))
  const fromSources = (await import('../../generator/io/toolchain.js')).toolchainParts()
  expect(fromSources).toContain(join(packageRoot, 'generator/io/toolchain.ts'))
})

test('what only compilers of others read is none', () => {
  expect(parts).not.toContain(join(packageRoot, 'dist/index.d.ts'))
})

test('whatever is named to a build system is one, but for the spec', () => {
  const named = inputFiles({ spec: 'spec' }, packageRoot).filter((path) => !path.startsWith('spec/'))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !parts.has(join(packageRoot, path)))).toEqual([])
})
