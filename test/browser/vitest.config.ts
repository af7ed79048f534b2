/** Tests in a real browser. They need it and packages of their own, so `npm test` leaves them out. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.js'],
    globalSetup: ['test/browser/need-chromium.js', 'test/consumers/pack.js', 'test/browser/site/build-sites.js'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
