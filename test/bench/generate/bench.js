/** `npm run bench:generate`: what a run of `generate` costs, from small contracts to large ones, beside makers of types. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractOf } from './contract.js'
import { goalsOf } from './goals.js'
import { mostForPeers, readOptions, roundsOf } from './options.js'
import { peerRuns, versions } from './peers.js'
import { projectAt, root, settle, specFiles } from './project.js'
import { report } from './report.js'
import { interleaved, rowOf } from './statistics.js'
import { watchTimes } from './watch.js'

const options = readOptions(process.argv.slice(2))
if (options.help) console.log(options.help)
else await bench()

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'floo-bench-generate-'))
  const load = [loadavg()[0]]
  const results = []
  try {
    if (options.only.has('own')) results.push(await resultOf('own', specFiles(join(root, 'spec')), 100, folder))
    for (const size of options.sizes) results.push(await resultOf(String(size), contractOf(size), size, folder))
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
  if (options.strict && goals.some(({ isMet }) => isMet === false)) process.exitCode = 1
}

/** Everything that was asked for with one contract. */
async function resultOf(name, files, size, folder) {
  const project = projectAt(join(folder, name), files)
  const rounds = roundsOf(options, size)
  // To ask for the repository's contract alone is to ask for all of it.
  const isAsked = (part) => options.only.has(part) || (name === 'own' && options.only.size === 1)
  const tell = (what) => process.stderr.write(`${name}: ${what} …\n`)

  tell('cold, and the peers')
  const hasPeers = isAsked('peers') && (size <= mostForPeers || options.peers)
  if (hasPeers || !isAsked('cold')) project.cold()
  const peers = hasPeers ? peerRuns(project) : { runs: {} }
  const rows = interleaved(rounds, { 'bare node': project.bare, ...(isAsked('cold') ? { cold: project.cold } : {}), ...peers.runs })
  if (hasPeers && !peers.hasTypes()) throw new Error('a peer has made fewer types than there are')
  if (isAsked('same') || isAsked('edit')) {
    tell('one edit, and nothing changed')
    const { edit, ...same } = editRows(project, rounds)
    Object.assign(rows, isAsked('edit') ? { edit } : {}, isAsked('same') ? same : {})
  }
  if (isAsked('watch')) {
    tell('watch')
    Object.assign(rows, { watch: rowOf(await watchTimes(project, rounds)) })
  }
  const made = Object.keys(JSON.parse(readFileSync(join(project.generated, '.floo-schema.json'), 'utf8')).files).length
  const result = { name, rows: ordered(rows), types: peers.types, files: made, bytes: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0) }
  if (isAsked('phases')) {
    tell('phase by phase')
    result.phases = phasesOf(project)
  }
  rmSync(project.place, { recursive: true, force: true })
  return result
}

/** The first run after one with something to do reads everything; once that was some time ago, the next one looks at times only. */
function editRows(project, rounds) {
  const runs = { edit: [], unchanged: [], again: [] }
  for (let round = 0; round < rounds; round += 1) {
    project.edit()
    runs.edit.push(project.generate())
    settle()
    runs.unchanged.push(project.generate())
    runs.again.push(project.generate())
  }
  return Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, rowOf(list)]))
}

function phasesOf(project) {
  const text = execFileSync(process.execPath, [join(import.meta.dirname, 'phases.js'), 'spec', join(project.place, 'phases')], { cwd: project.place, encoding: 'utf8', maxBuffer: 2 ** 24 })
  return JSON.parse(text)
}

/** Ours first, whatever was measured first. */
function ordered(rows) {
  const own = ['bare node', 'cold', 'unchanged', 'again', 'edit', 'watch'].filter((name) => rows[name])
  return Object.fromEntries([...own, ...Object.keys(rows).filter((name) => !own.includes(name))].map((name) => [name, rows[name]]))
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
