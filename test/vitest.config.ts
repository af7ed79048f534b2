/**
 * The tests that `npm test` runs. Those that put something in the place of a module have each a
 * world of their own; all others share what they load, which saves a quarter of the time.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const alone = ['commands/{check,ci-commands,diff,generate,just-written,run,validate,worst-moments}.test.ts', 'determinism/after-edits.test.ts', 'guard/guard.test.ts', 'io/{save-glance,strange-files}.test.ts']
const folders = ['browser', 'consumers', 'bench', 'mutation'].map((folder) => `${folder}/**`)

// What takes longest for what it finds runs in CI, which sets THOROUGH=all, and by its name.
const longest = ['build/large-files', 'commands/ci-commands', 'emit/large', 'faults/at-once', 'fuzz/fuzz', 'import/hostile-pages', 'import/prose-properties', 'names/taken-names', 'website/hostile-pages']
const isWhole = process.env['THOROUGH'] === 'all' || process.argv.some((word) => longest.some((name) => word.includes(name)))
const left = isWhole ? [] : longest.map((name) => `${name}.test.ts`)

// Nobody's own cache is filled by tests.
const env = { XDG_CACHE_HOME: join(tmpdir(), 'floo-schema-tests') }

// A machine that does several things at once is no reason to fail.
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'alone', root: import.meta.dirname, include: alone, exclude: [...left, '**/node_modules/**'], env, testTimeout } },
      { test: { name: 'together', root: import.meta.dirname, include: ['**/*.test.ts'], exclude: [...alone, ...folders, ...left, '**/node_modules/**'], isolate: false, env, testTimeout } },
    ],
  },
})
