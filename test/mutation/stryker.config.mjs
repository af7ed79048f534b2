/**
 * Mutation testing of the doors that hostile text comes through: each small change to them must be
 * noticed by a test. `npm run mutation` at the root runs it there.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default {
  mutate: ['generator/text/**/*.ts', 'generator/build/scan-bytes.ts', 'generator/build/scan-lexemes.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 98, low: 95, break: 95 },
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  // Outside the work tree: other tools look for tests in it, and vite compiles nothing in node_modules.
  tempDirName: join(tmpdir(), 'floo-schema-mutation'),
  // Nothing to rewrite in there, and Stryker would do it with a TypeScript older than ours.
  tsconfigFile: 'none',
  ignorePatterns: ['generated', 'dist', 'spec', 'templates'],
  allowConsoleColors: false,
}
