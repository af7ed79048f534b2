/** Compilers from 5.4 to 7, with each way of finding a module that they have, read the package's types without a complaint. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entriesOf, makeProject, program, runNode, toolPath, writeFiles } from './project.js'

const compilers = { 5.4: 'typescript-5.4', 5.9: 'typescript-5.9', 6: 'typescript-6', 7: 'typescript' }

/** What the settings of a way are, and which compilers have lost it. */
const ways = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  node10: { module: 'esnext', moduleResolution: 'node10' },
  'node10, to CommonJS': { module: 'commonjs', moduleResolution: 'node10' },
}
const lost = { 7: ['node10', 'node10, to CommonJS'] }

/** The oldest library that has what the package uses, and neither DOM nor Node; nothing is left out of the check. */
const always = { noEmit: true, strict: true, skipLibCheck: false, target: 'es2018', lib: ['es2018'], types: [] }
const degrees = {
  strict: { exactOptionalPropertyTypes: false },
  strictest: {
    exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, noImplicitOverride: true, isolatedModules: true, declaration: true,
  },
}

const entries = entriesOf().filter(({ path }) => path === undefined || path.endsWith('.js'))
const everyEntry = entries.map(({ specifier }, index) => `import type * as entry${index} from '${specifier}'\nexport type Keys${index} = keyof typeof entry${index}\n`).join('')
const refused = `import { isMeta } from 'floo-contract'\nexport const wrong: string = isMeta({})\nexport const right: boolean = isMeta({})\n`

const folder = makeProject('typescript', {
  'package.json': { private: true, type: 'module' },
  'contract.ts': program('contract.mts'), 'common.cts': program('contract.mts'), 'every-entry.ts': everyEntry, 'refused.ts': refused,
})

let configs = 0

/** What a compiler prints about files. */
async function compile(version, options, ...files) {
  const config = `tsconfig-${configs++}.json`
  // From 6 on the old way has to be asked for twice.
  const deprecated = version === '6' && options.moduleResolution === 'node10' ? { ignoreDeprecations: '6.0' } : {}
  writeFiles(folder, { [config]: { compilerOptions: { ...always, ...options, ...deprecated }, files } })
  const { code, stdout } = await runNode(folder, join(toolPath(compilers[version]), 'bin/tsc'), '--pretty', 'false', '-p', config)
  return { code, output: stdout }
}

const versions = Object.keys(compilers).sort()
const pairs = versions.flatMap((version) => Object.keys(ways).map((way) => [version, way]))
const rows = pairs.filter(([version, way]) => !lost[version]?.includes(way)).flatMap((pair) => Object.keys(degrees).map((degree) => [...pair, degree]))

test.concurrent.each(rows)('TypeScript %s, %s, %s', async (version, way, degree) => {
  expect(await compile(version, { ...ways[way], ...degrees[degree] }, 'contract.ts', 'every-entry.ts')).toEqual({ code: 0, output: '' })
})

test.each(versions)('TypeScript %s would see a broken promise', async (version) => {
  const { output } = await compile(version, ways.nodenext, 'refused.ts')
  expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^refused\.ts\(2,14\): error TS2322/)])
})

test('TypeScript 7 has no node10 any more', async () => {
  const { output } = await compile('7', ways.node10, 'contract.ts')
  expect(output).toMatch(/TS5108: Option 'moduleResolution=node10' has been removed/)
})

test.each(versions)('TypeScript %s, nodenext, in a CommonJS file', async (version) => {
  const { output } = await compile(version, ways.nodenext, 'common.cts')
  expect(output).toBe('')
})
