/** What an app pays for what it imports: esbuild, minified, gzipped. Fails where a budget is exceeded. */
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const generated = join(import.meta.dirname, '../../generated')
const model = JSON.parse(readFileSync(join(generated, 'model.json'), 'utf8'))
const index = readFileSync(join(generated, 'validators/index.js'), 'utf8')
const modules = [...index.matchAll(/from ['"]\.\/(.+)\.js['"]/g)].map(([, name]) => name)
const typedefs = modules.filter((name) => model.typedefs.some((typedef) => typedef.name === name))

/** The minified bundle of a module that exports these names of the package, and nothing else. */
async function bundled(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: generated }, bundle: true, minify: true, format: 'esm', target: 'es2018', write: false, logLevel: 'silent',
  })
  return outputFiles[0].text
}

const gzipped = (text) => gzipSync(text, { level: 9 }).length
const only = (prefix, names) => names.map((name) => `export { ${prefix}${name[0].toUpperCase()}${name.slice(1)} } from './validators/${name}.js'\n`).join('')
const sizeOf = async (code) => gzipped(await bundled(code))

const first = await sizeOf(only('validate', ['Meta']))
const allValidators = await sizeOf(only('validate', typedefs))
const rows = [
  ['isLong', await sizeOf(only('is', ['Long'])), 350],
  ['isRosterItem', await sizeOf(only('is', ['RosterItem'])), 560],
  ['isMeta', await sizeOf(only('is', ['Meta'])), 640],
  ['all guards', await sizeOf(only('is', modules)), 4600],
  ['the first validator (validateMeta)', first, 2400],
  ['each further one, on average', Math.round((allValidators - first) / (typedefs.length - 1)), 250],
  ['everything: guards, validators, schemas of all typedefs and events', await sizeOf("export * from './validators/index.js'"), 13_500],
]
const cell = (text, width) => String(text).padEnd(width)
console.log(`| ${cell('bundle (esbuild, minified, gzipped)', 68)} | bytes  | budget |\n|${'-'.repeat(70)}|-------:|-------:|`)
for (const [what, bytes, budget] of rows) console.log(`| ${cell(what, 68)} | ${String(bytes).padStart(6)} | ${String(budget).padStart(6)} |${bytes > budget ? ' too large' : ''}`)

/** A guard needs nothing of what explains, and nothing of types that it does not refer to. */
const strays = []
for (const name of modules) {
  const text = await bundled(only('is', [name]))
  if (/instancePath|vErrors|expected|"~standard"/.test(text)) strays.push(name)
}
if (strays.length > 0) console.log(`\nguards that bring along what explains: ${strays.join(', ')}`)
const tooLarge = rows.filter(([, bytes, budget]) => bytes > budget)
if (strays.length + tooLarge.length > 0) process.exitCode = 1
