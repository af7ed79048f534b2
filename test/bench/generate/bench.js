/** `npm run bench:generate`: what a run of `generate` costs, from small contracts to large ones, beside makers of types. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractOf } from './contract.js'
import { goalsOf } from './goals.js'
import { readOptions } from './options.js'
import { versions } from './peers.js'
import { root, specFiles } from './project.js'
import { report } from './report.js'
import { resultOf } from './result.js'

const options = readOptions(process.argv.slice(2))
if (options.help) console.log(options.help)
else await bench()

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'floo-bench-generate-'))
  const load = [loadavg()[0]]
  const results = []
  try {
    if (options.only.has('own') || options.only.has('saves')) results.push(await resultOf('own', specFiles(join(root, 'spec')), 100, folder, options))
    const isOwnAlone = [...options.only].every((part) => part === 'own' || part === 'saves')
    for (const size of isOwnAlone ? [] : options.sizes) results.push(await resultOf(String(size), contractOf(size), size, folder, options))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  load.push(loadavg()[0])
  const goals = goalsOf(results)
  const figures = { machine: { ...machine(), load }, results, goals }
  const text = report(figures)
  console.log(text)
  if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 1))
  if (options.save) writeFileSync(join(import.meta.dirname, 'results.md'), `${text}\n`)
  const isMissed = options.strict && goals.some(({ isMet }) => isMet === false)
  if (isMissed || results.some(({ failures }) => failures.length > 0)) process.exitCode = 1
}

function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`,
    node: `Node ${process.versions.node} (V8 ${process.versions.v8})`,
    versions: versions(),
    ours: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  }
}
