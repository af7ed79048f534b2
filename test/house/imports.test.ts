/** Who may import whom, as ARCHITECTURE.md says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { globalsOf, importsOf, root, sources } from './sources.js'

const nouns = new Set(['model', 'files', 'counted', 'diagnostic', 'diagnostics', 'yaml-rules', 'format-rules', 'contract-rules', 'type-rules', 'enum-rules', 'example-rules', 'locale-rules', 'output-rules', 'recording-rules', 'lint-rules', 'lint-settings', 'names', 'references', 'translation', 'type-expression'].map((name) => `${name}.ts`))
/** What emitters share: their type, what they remember, the printers of TypeScript and of templates, the words of a language. */
const shared = /^emit\/(?:emitter|remember|render-template|words|phrases)\.ts$|^emit\/typescript\//
const outside = (name: string) => !name.includes('/') && !name.endsWith('.ts')

interface Room { name: string; has: (path: string) => boolean; may: (imported: string, path: string) => boolean }

const isNoun = (path: string) => nouns.has(path)
const isIn = (folder: string) => (path: string) => path.startsWith(`${folder}/`)

/** The schemas of the format stand beside the toolchain's files. */
const publishedSchemas = '../generator/'
/** What the build of the package has made of them is reached through the room that makes it. */
const storedAhead = 'ahead/stored.ts'

/** An emitter is a file of `emit/` or a folder in it. */
const emitterOf = (path: string) => path.split('/').slice(0, 2).join('/')

const importLibraries = new Set(['ts-morph', 'comment-parser', 'jsdoc-type-pratt-parser', 'parse5', 'mdast-util-from-markdown', 'mdast-util-gfm-table', 'micromark-extension-gfm-table'])

const rooms: Room[] = [
  { name: 'the nouns', has: isNoun, may: (imported, path) => isNoun(imported) || (path === 'names.ts' && imported === 'fastest-levenshtein') },
  {
    name: 'io/',
    has: isIn('io'),
    // A package is loaded from where the user says.
    may: (imported, path) => isNoun(imported) || isIn('io')(imported) || imported.startsWith('node:') || (path === 'io/load-package.ts' && imported.startsWith('?pathToFileURL')) || (path === 'io/watch-folders.ts' && imported === 'chokidar'),
  },
  { name: 'recordings/', has: isIn('recordings'), may: (imported) => isNoun(imported) || isIn('recordings')(imported) || imported === 'node:buffer' },
  { name: 'diff/', has: isIn('diff'), may: (imported) => isNoun(imported) || isIn('diff')(imported) || isIn('text')(imported) || imported === 'semver' },
  {
    name: 'import/',
    has: isIn('import'),
    may: (imported) => isNoun(imported) || isIn('import')(imported) || imported === 'edit/index.ts' || imported === 'node:module' || importLibraries.has(imported),
  },
  { name: 'locales/', has: isIn('locales'), may: (imported) => isNoun(imported) || isIn('locales')(imported) || ['edit/index.ts', 'node:crypto'].includes(imported) },
  { name: 'edit/', has: isIn('edit'), may: (imported) => isNoun(imported) || isIn('edit')(imported) || imported === 'yaml' },
  { name: 'lint/', has: isIn('lint'), may: (imported) => isNoun(imported) || isIn('lint')(imported) || isIn('locales')(imported) || imported === 'edit/index.ts' || imported === 'cspell-trie-lib' },
  { name: 'build/', has: isIn('build'), may: (imported) => isNoun(imported) || isIn('build')(imported) || isIn('locales')(imported) || ['yaml', 'ajv', '@eslint-community/regexpp', 'node:module'].includes(imported) || imported === publishedSchemas || imported === storedAhead },
  { name: 'text/', has: isIn('text'), may: (imported) => isNoun(imported) || isIn('text')(imported) },
  { name: 'emit/index.ts', has: (path) => path === 'emit/index.ts', may: (imported) => isNoun(imported) || isIn('emit')(imported) },
  {
    name: 'emit/',
    has: (path) => isIn('emit')(path) && path !== 'emit/index.ts',
    may: (imported, path) => isNoun(imported) || isIn('text')(imported) || isIn('locales')(imported) || shared.test(imported) || imported === 'node:module' || (path === 'emit/typescript/patterns.ts' && imported === storedAhead)
      || (isIn('emit')(imported) ? emitterOf(imported) === emitterOf(path) && !shared.test(path) : outside(imported)),
  },
  {
    name: 'website/',
    has: isIn('website'),
    may: (imported) => isNoun(imported) || isIn('website')(imported) || isIn('text')(imported) || isIn('locales')(imported) || ['emit/docs/places.ts', 'node:crypto', 'parse5', 'mdast-util-from-markdown', 'mdast-util-gfm-table', 'micromark-extension-gfm-table'].includes(imported),
  },
  { name: 'pipeline.ts', has: (path) => path === 'pipeline.ts', may: (imported) => isNoun(imported) || ['build/index.ts', 'emit/index.ts'].includes(imported) },
  {
    name: 'commands/',
    has: isIn('commands'),
    may: (imported) => isNoun(imported) || imported === 'pipeline.ts' || isIn('io')(imported) || ['recordings', 'diff', 'lint', 'edit', 'import', 'locales', 'text', 'website'].some((room) => isIn(room)(imported)) || isIn('commands')(imported) || imported.startsWith('node:') || imported === 'commander',
  },
  { name: 'cli.ts', has: (path) => path === 'cli.ts', may: (imported) => isIn('commands')(imported) || imported === 'io/compiled-code.ts' || imported === storedAhead || imported.startsWith('node:') },
  { name: 'ahead/', has: isIn('ahead'), may: (imported) => isNoun(imported) || isIn('ahead')(imported) || ['build/format-validator.ts', 'pipeline.ts', 'emit/typescript/patterns.ts', 'ajv', 'ts-morph', 'rolldown'].includes(imported) || isIn('io')(imported) || imported.startsWith('node:') },
  { name: 'index.ts', has: (path) => path === 'index.ts', may: (imported) => isNoun(imported) || imported === 'pipeline.ts' || isIn('io')(imported) || isIn('diff')(imported) },
]

test('every file stands in exactly one room', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter(({ path }) => rooms.filter(({ has }) => has(path)).length !== 1).map(({ path }) => path)).toEqual([])
})

test('every room is in the table of ARCHITECTURE.md', () => {
  const table = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[1] ?? '').join()
  const names = new Set(sources.map(({ path }) => (path.includes('/') ? `${path.split('/')[0]}/` : path)).filter((name) => name !== 'index.ts'))
  expect([...names].filter((name) => !table.includes(`\`${name}\``))).toEqual([])
})

describe.each(rooms)('$name', ({ has, may }) => {
  test('imports only what it may', () => {
    const own = sources.filter(({ path }) => has(path))
    expect(own.length).toBeGreaterThan(0)
    const found = own.flatMap((source) => importsOf(source).filter((imported) => !may(imported, source.path)).map((imported) => `${source.path} imports ${imported}`))
    expect(found).toEqual([])
  })
})

test('the scan sees what files import', () => {
  const seen = new Set(sources.flatMap(importsOf))
  for (const name of ['yaml', 'ajv', 'ts-morph', 'eta', 'json-schema-to-typescript', 'commander', 'node:fs', 'build/index.ts']) expect(seen).toContain(name)
})

/** What would make output depend on more than the input, or reach the world past the edge. */
const guarded: [what: string, names: RegExp, may: RegExp][] = [
  ['the console', /^console$/, /^commands\/|^cli\.ts$/],
  ['the exit code', /^process\.(?:exit|exitCode|abort)$/, /^commands\/|^cli\.ts$/],
  ['the clock', /^(?:Date|performance|Temporal)$|^process\.hrtime$/, /^commands\/|^cli\.ts$/],
  ['waiting', /^(?:setTimeout|setInterval|setImmediate)$/, /^commands\/|^cli\.ts$|^io\//],
  ['the environment', /^process\.(?:env|argv|stdin|stdout|stderr|platform)$/, /^commands\/|^cli\.ts$|^io\//],
  ['the working directory', /^process\.(?:cwd|chdir)$/, /^commands\/|^cli\.ts$|^io\//],
  ['the process at all', /^process$/, /^commands\/|^cli\.ts$|^(?:ahead|io)\//],
  ['locale and chance', /^Intl$|^Math\.random$|\.(?:localeCompare|toLocale\w+)$/, /^$/],
  ['code from strings', /^(?:eval|Function)$/, /^$/],
]

const used = sources.map((source) => ({ path: source.path, globals: [...globalsOf(source)] }))

test.each(guarded)('only where it may be: %s', (_, names, may) => {
  const found = used.filter(({ path }) => !may.test(path)).flatMap(({ path, globals }) => globals.filter((name) => names.test(name)).map((name) => `${path} uses ${name}`))
  expect(found).toEqual([])
})
