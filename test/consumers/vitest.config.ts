/** Tests of the package as others install it. They need packages of their own, so `npm test` leaves them out. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/consumers/**/*.consumer.js'],
    globalSetup: ['test/consumers/pack.js'],
    testTimeout: 60_000,
    maxWorkers: 2,
    maxConcurrency: 2,
  },
})
