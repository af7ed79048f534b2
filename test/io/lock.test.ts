import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MachineError } from '../../generator/io/errors.js'
import { withLock } from '../../generator/io/lock.js'
import { type Owner, parseOwner, printOwner, stateOf, thisProcess } from '../../generator/io/lock-owner.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { withBrokenDisk } from '../faults/broken-disk.js'
import { folderWith, outputs } from './folder.js'

const name = '.floo-schema.lock'
const id = '0123456789abcdef'
const brief = { tries: 3, pause: 1 }
/** The id of a process that has just ended. */
const dead = spawnSync(process.execPath, ['-e', '']).pid
const me = thisProcess()
const onLinux = test.skipIf(process.platform !== 'linux')

/** An output folder with the lock of this owner, as it is written or as any other text. */
function lockedBy(owner: Partial<Owner> | string): string {
  return folderWith({ [`${name}/${id}`]: typeof owner === 'string' ? owner : printOwner({ ...me, ...owner }) })
}

/** What becomes of the old lock: at the first look, which is had before anything is waited for, and at the last. */
async function outcome(out: string): Promise<string> {
  const lock = join(out, name)
  const run = withLock(out, async () => undefined, { tries: 2, pause: 5 })
  const isThere = existsSync(join(lock, id)) || !statSync(lock).isDirectory()
  await run
  return isThere ? 'broken after a while' : 'broken at once'
}

test('is there while the action runs, says by whom, and is gone afterwards', async () => {
  const out = folderWith()
  const owner = await withLock(out, async () => {
    const [file = ''] = readdirSync(join(out, name))
    return parseOwner(readFileSync(join(out, name, file), 'utf8'))
  })
  expect(owner).toEqual(me)
  expect(readdirSync(out)).toEqual([])
})

test('is gone after a failure too', async () => {
  const out = folderWith()
  await expect(withLock(out, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(readdirSync(out)).toEqual([])
})

test.each([
  ['a process that has ended', { process: dead }, 'broken at once'],
  ['a process that has ended, and whose number another one has now', { process: process.ppid, start: '1' }, 'broken at once'],
  ['a process that has ended, and whose number we have now', { start: '1' }, 'broken at once'],
  ['this process, which does not know of it', {}, 'broken after a while'],
  ['another boot of this machine', { process: dead, machine: me.machine.replace(/^./, '!') }, 'broken after a while'],
  ['another container', { machine: `${me.machine}0` }, 'broken after a while'],
  ['another machine', { machine: 'elsewhere' }, 'broken after a while'],
  ['nobody: an empty text', '', 'broken after a while'],
  ['nobody: half a text', printOwner(me).slice(0, 20), 'broken after a while'],
  ['nobody: garbage', '\0\0', 'broken after a while'],
  ['nobody: a number that is none', printOwner({ ...me, process: -1 }), 'broken after a while'],
] as [string, Partial<Owner> | string, string][])('the lock of %s', async (_, owner, want) => {
  if (process.platform !== 'linux' && typeof owner !== 'string' && owner.start) return
  const out = lockedBy(owner)
  expect(await outcome(out)).toBe(want)
  expect(readdirSync(out)).toEqual([])
})

test.each([['empty', ''], ['of an earlier version', String(dead)], ['garbage', '{']])('a lock that is a plain file, %s, is broken after a while', async (_, text) => {
  expect(await outcome(folderWith({ [name]: text }))).toBe('broken after a while')
})

test('an empty folder is a lock that is just being given back', async () => {
  const out = folderWith()
  mkdirSync(join(out, name))
  expect(await outcome(out)).toBe('broken at once')
})

test('a folder with anything else in it is not ours, and stays', async () => {
  const out = folderWith({ [`${name}/mine`]: 'm' })
  await expect(withLock(out, async () => 'done', brief)).rejects.toThrow(/lock is in the way: it is nothing that floo-schema wrote; delete it$/)
  expect(existsSync(join(out, name, 'mine'))).toBe(true)
})

onLinux('a process that is alive is respected, and a stopped one too; the message says so', async () => {
  const other = spawn('sleep', ['60'])
  onTestFinished(() => void other.kill('SIGKILL'))
  const process = other.pid ?? 0
  const start = readFileSync(`/proc/${process}/stat`, 'latin1').split(' ')[21] ?? ''
  const out = lockedBy({ process, start })
  await expect(withLock(out, async () => 'done', brief)).rejects.toThrow(new MachineError(`another run of floo-schema (process ${process}) is writing to ${out}; let it finish, or end it`))
  other.kill('SIGSTOP')
  while (stateOf({ ...me, process, start }) !== 'stopped') await new Promise((resolve) => setTimeout(resolve, 1))
  await expect(withLock(out, async () => 'done', brief)).rejects.toThrow(`(process ${process}, which is stopped)`)
  other.kill('SIGKILL')
  await new Promise((resolve) => other.once('exit', resolve))
  expect(await outcome(out)).toBe('broken at once')
})

onLinux('patience is with one holder: where others take turns, each gets it anew', async () => {
  const start = readFileSync(`/proc/${process.ppid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ')[19] ?? ''
  const out = lockedBy({ process: process.ppid, start })
  const lock = join(out, name)
  let turns = 0
  const pass = (call: string, place: string) => {
    const [holder] = call === 'readdirSync' && place === lock ? readdirSync(lock) : []
    if (holder === undefined) return
    turns += 1
    if (turns < 10) renameSync(join(lock, holder), join(lock, `000000000000000${turns}`))
    else rmSync(lock, { recursive: true })
  }
  await withBrokenDisk(out, { at: Infinity, code: 'EIO', before: pass }, () => withLock(out, async () => undefined, brief))
  expect(turns).toBeGreaterThan(9)
})

test('who lost the lock while it was stopped for long changes nothing more', async () => {
  const out = folderWith()
  const lost = withLock(out, async (confirm) => {
    confirm()
    rmSync(join(out, name), { recursive: true })
    mkdirSync(join(out, name))
    writeFileSync(join(out, name, id), printOwner(me))
    confirm()
  })
  await expect(lost).rejects.toThrow(/this run was stopped for so long that \S+ has been taken from it; run it again$/)
  // What the other holds is not given back.
  expect(readdirSync(join(out, name))).toEqual([id])
})

test('a run that needs no lock takes away that of a dead one', async () => {
  const out = folderWith()
  await updateOutput(out, outputs({ a: '1' }))
  mkdirSync(join(out, name))
  writeFileSync(join(out, name, id), printOwner({ ...me, process: dead }))
  await updateOutput(out, outputs({ a: '1' }))
  expect(readdirSync(out)).toEqual(['.floo-schema.json', 'a'])
})

test('two in one process wait for each other', async () => {
  const out = folderWith()
  const steps: string[] = []
  const step = (label: string) => withLock(out, async () => {
    steps.push(`${label} in`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    steps.push(`${label} out`)
  }, { tries: 500, pause: 1 })
  await Promise.all([step('a'), step('b')])
  expect(steps).toEqual(['a in', 'a out', 'b in', 'b out'])
})
