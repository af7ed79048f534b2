/** Tests with the build systems themselves, which need packages of their own, and with a cache of ours, which take long: `npm test` leaves them out. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Nobody's own cache is filled by tests.
const env = { XDG_CACHE_HOME: join(tmpdir(), 'floo-schema-tests') }

export default defineConfig({
  test: { include: ['test/build-systems/*.system.ts'], env, testTimeout: 120_000, maxWorkers: 1 },
})
