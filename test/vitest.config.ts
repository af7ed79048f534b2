/**
 * The tests that `npm test` runs. Those that put something in the place of a module have each a
 * world of their own; all others share what they load, which saves a quarter of the time.
 */
import { defineConfig } from 'vitest/config'

const alone = ['commands/{check,ci-commands,diff,generate,run,validate}.test.ts', 'guard/guard.test.ts', 'io/{strange-files,write}.test.ts']
const folders = ['browser', 'consumers', 'bench', 'mutation'].map((folder) => `${folder}/**`)

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'alone', root: import.meta.dirname, include: alone } },
      { test: { name: 'together', root: import.meta.dirname, include: ['**/*.test.ts'], exclude: [...alone, ...folders], isolate: false } },
    ],
  },
})
