/** Everything that was asked for with one contract. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mostForPeers, roundsOf } from './options.js'
import { peerRuns } from './peers.js'
import { projectAt, settle } from './project.js'
import { interleaved, rowOf, spreadOf } from './statistics.js'
import { savesInTurn, watchTimes } from './watch.js'

/** Somebody at work for a morning. */
const saves = 200

/** A part that fails, as for want of memory, is told among `failures`, and costs no other part its figures. */
export async function resultOf(name, files, size, folder, options) {
  const project = projectAt(join(folder, name), files)
  const rounds = roundsOf(options, size)
  const rows = {}
  const result = { name, failures: [], bytes: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0) }
  // To ask for the repository's contract alone is to ask for all of it.
  const isAsked = (...parts) => parts.some((part) => options.only.has(part)) || (options.only.has('own') && options.only.size === 1)
  const part = async (what, isWanted, measured) => {
    if (!isWanted) return
    process.stderr.write(`${name}: ${what} …\n`)
    try {
      await measured()
    } catch (error) {
      process.stderr.write(`${error.message}\n`)
      result.failures.push(what)
    }
  }

  await part('cold, and the peers', true, () => {
    const hasPeers = isAsked('peers') && (size <= mostForPeers || options.peers)
    if (hasPeers || !isAsked('cold')) project.cold()
    const peers = hasPeers ? peerRuns(project) : { runs: {} }
    Object.assign(rows, interleaved(rounds, { 'bare node': project.bare, ...(isAsked('cold') ? { cold: project.cold } : {}), ...peers.runs }))
    if (hasPeers && !peers.hasTypes()) throw new Error('a peer has made fewer types than there are')
    result.types = peers.types
  })
  await part('one edit, and nothing changed', isAsked('same', 'edit'), () => {
    const { edit, ...same } = editRows(project, rounds)
    Object.assign(rows, isAsked('edit') ? { edit } : {}, isAsked('same') ? same : {})
  })
  await part('watch', isAsked('watch'), async () => { rows.watch = rowOf(await watchTimes(project, rounds)) })
  await part(`${saves} saves in turn`, name === 'own' && isAsked('saves'), async () => { result.saves = spreadOf(await savesInTurn(project, saves)) })
  await part('phases', isAsked('phases'), () => { result.phases = phasesOf(project) })

  result.rows = ordered(rows)
  const list = join(project.generated, '.floo-schema.json')
  if (existsSync(list)) result.files = Object.keys(JSON.parse(readFileSync(list, 'utf8')).files).length
  rmSync(project.place, { recursive: true, force: true })
  return result
}

/** With nothing to do after a run that wrote all, after one that wrote some, once more, and where nothing is on record of the files' times. */
function editRows(project, rounds) {
  const runs = { edit: [], afterAll: [], afterSome: [], again: [], unread: [] }
  for (let round = 0; round < rounds; round += 1) {
    project.cold()
    settle()
    runs.afterAll.push(project.generate())
    project.edit()
    runs.edit.push(project.generate())
    settle()
    runs.afterSome.push(project.generate())
    runs.again.push(project.generate())
    project.forgetTimes()
    runs.unread.push(project.generate())
  }
  return Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, rowOf(list)]))
}

function phasesOf(project) {
  const text = execFileSync(process.execPath, [join(import.meta.dirname, 'phases.js'), 'spec', join(project.place, 'phases')], { cwd: project.place, encoding: 'utf8', maxBuffer: 2 ** 24 })
  return JSON.parse(text)
}

/** Ours first, whatever was measured first. */
function ordered(rows) {
  const own = ['bare node', 'cold', 'again', 'afterSome', 'afterAll', 'unread', 'edit', 'watch'].filter((name) => rows[name])
  return Object.fromEntries([...own, ...Object.keys(rows).filter((name) => !own.includes(name))].map((name) => [name, rows[name]]))
}
