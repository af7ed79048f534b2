/** What a record of a run knows of ourselves: everything that a run reads of us. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inputFiles } from '../../generator/io/input-files.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { toolchainParts } from '../../generator/io/toolchain.js'

const parts = new Set(toolchainParts())

test.each(['package.json', 'package-lock.json', 'generator/format.schema.json', 'generator/contract.schema.json', 'templates', 'templates/docs/event.md.eta', 'templates/runtime/runtime.js', 'generator/io/toolchain.ts'])('%s is a part', (path) => {
  expect(parts).toContain(join(packageRoot, path))
})

test('whatever is named to a build system is one, but for the spec', () => {
  const named = inputFiles('spec', packageRoot).filter((path) => !path.startsWith('spec/'))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !parts.has(join(packageRoot, path)))).toEqual([])
})
