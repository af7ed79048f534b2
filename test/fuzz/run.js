/** `npm run fuzz`: runs `main.ts` from its source, through the loader that the tests use. */
import { createViteServer } from 'vitest/node'

const server = await createViteServer({
  configFile: false, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
})
const { main } = await server.ssrLoadModule('/test/fuzz/main.ts')
process.exitCode = await main(process.argv.slice(2))
await server.close()
