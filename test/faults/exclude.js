/**
 * A process that takes the lock of a folder again and again, and leaves a lock of a dead owner behind
 * each time: `node exclude.js OUT TIMES`. Fails if another has the lock at the same time.
 */
import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withLock } from '../../dist/io/lock.js'
import { takeLock } from '../../dist/io/lock-folder.js'
import { printOwner, thisProcess } from '../../dist/io/lock-owner.js'
import { randomName } from '../../dist/io/temporary.js'

const [out, times] = process.argv.slice(2)
const [lock, proof] = [join(out, '.floo-schema.lock'), join(out, 'proof')]
for (let count = 0; count < Number(times); count += 1) {
  await withLock(out, async (confirm) => {
    mkdirSync(proof)
    await wait(count % 3)
    confirm()
    rmdirSync(proof)
  }, { tries: 100_000, pause: 1 })
  takeLock(lock, randomName(), printOwner({ ...thisProcess(), start: '1' }))
}
