/**
 * What an app pays for what it imports: esbuild, minified, gzipped. Fails where a budget is exceeded. The goals
 * were set for code alone; a validator also brings along what each required member means, to say it of a missing one.
 */
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const generated = join(import.meta.dirname, '../../generated')
const model = JSON.parse(readFileSync(join(generated, 'model.json'), 'utf8'))
const index = readFileSync(join(generated, 'validators/index.js'), 'utf8')
const modules = [...index.matchAll(/from ['"]\.\/(.+)\.js['"]/g)].map(([, name]) => name)
const typedefs = modules.filter((name) => model.typedefs.some((typedef) => typedef.name === name))

/** What a required member means is the last argument of these; without it what is left is code. */
const meanings = /^(vErrors = (?:wrong|wrongly|add)\(.*), "(?:[^"\\]|\\.)*"\);$/gm
const wordless = { name: 'wordless', setup: (plugin) => plugin.onLoad({ filter: /validators\/.*\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(meanings, '$1, "");') })) }

/** The minified bundle of a module that exports these names of the package, and nothing else. */
async function bundled(code, plugins = []) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: generated }, bundle: true, minify: true, format: 'esm', target: 'es2018', write: false, logLevel: 'silent', plugins,
  })
  return outputFiles[0].text
}

const gzipped = (text) => gzipSync(text, { level: 9 }).length
const only = (prefix, names, from = (name) => `validators/${name}`) => names.map((name) => `export { ${prefix}${name[0].toUpperCase()}${name.slice(1)} } from './${from(name)}.js'\n`).join('')
const sizesOf = async (code) => await Promise.all([[], [wordless]].map(async (plugins) => gzipped(await bundled(code, plugins))))

const first = await sizesOf(only('validate', ['Meta']))
const allValidators = await sizesOf(only('validate', typedefs))
const further = first.map((bytes, column) => Math.round((allValidators[column] - bytes) / (typedefs.length - 1)))
// What, how large it is with and without words, the goal, and what it may not exceed.
const rows = [
  ['isLong', await sizesOf(only('is', ['Long'])), 350, 350],
  ['isRosterItem', await sizesOf(only('is', ['RosterItem'])), 560, 560],
  ['isMeta', await sizesOf(only('is', ['Meta'])), 640, 640],
  ['all guards', await sizesOf(only('is', modules)), 4600, 4600],
  ['the first validator (validateMeta)', first, 2400, 2800],
  ['each further one, on average', further, 250, 260],
  ['everything: guards, validators, schemas of all typedefs and events', await sizesOf("export * from './validators/index.js'"), 13_500, 16_300],
  ['guardEvents, with the validators of all events', await sizesOf("export { guardEvents } from './guard.js'"), undefined, 9700],
  ['guardEventsWith, and one validator', await sizesOf("export { guardEventsWith } from './guard.js'\nexport { validateOnUnreadChange } from './validators/onUnreadChange.js'"), undefined, 3600],
]
const cell = (text, width) => String(text).padEnd(width)
const bytesCell = (bytes) => String(bytes ?? '').padStart(13)
console.log(`| ${cell('bundle (esbuild, minified, gzipped), bytes', 68)} | ${['as it is', 'without words', 'goal', 'budget'].map((text) => text.padStart(13)).join(' | ')} |`)
console.log(`| ${'-'.repeat(68)} | ${`${'-'.repeat(12)}: | `.repeat(4)}`)
for (const [what, [bytes, code], goal, budget] of rows) {
  console.log(`| ${cell(what, 68)} | ${[bytes, code, goal, budget].map(bytesCell).join(' | ')} |${bytes > budget ? ' too large' : ''}`)
}

/** A guard needs nothing of what explains, and nothing of types that it does not refer to. */
const strays = []
for (const name of modules) {
  // From the file that has all of them, too, nothing else may come along.
  const [alone, ofAll] = await Promise.all([bundled(only('is', [name])), bundled(only('is', [name], () => 'validators'))])
  if (/\bkind\b|"missing"|"~standard"/.test(alone) || ofAll.length > alone.length * 1.1 + 100) strays.push(name)
}
if (strays.length > 0) console.log(`\nguards that bring along what explains: ${strays.join(', ')}`)
const tooLarge = rows.filter(([, [bytes], , budget]) => bytes > budget)
if (strays.length + tooLarge.length > 0) process.exitCode = 1
