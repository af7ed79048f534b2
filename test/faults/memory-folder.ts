/** A folder that goes away with the test, in memory where there is such a disk: thousands of runs write to it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const memory = '/dev/shm'

export function memoryFolder(): string {
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'floo-schema-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
