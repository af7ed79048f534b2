/** Tests with the build systems themselves. They need packages of their own, so `npm test` leaves them out. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/build-systems/*.system.ts'], testTimeout: 120_000, maxWorkers: 1 },
})
