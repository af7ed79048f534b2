/** The tests that mutants have to get past: few, so that a run takes minutes. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/text/**/*.test.ts', 'test/build/scan-bytes*.test.ts', 'test/build/large-files.test.ts'],
    setupFiles: ['test/mutation/same-chance.ts'],
  },
})
