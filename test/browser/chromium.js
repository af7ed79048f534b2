/** The browser. Without one nothing here can be tested, so its absence is an error. */
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright-core'

/** The path of the browser; throws what to do if it is not there. */
export function findChromium(path = process.env.CHROMIUM || '/usr/bin/chromium') {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    throw new Error(`no browser at ${path}: get it with "apt-get install chromium", or say where there is one: CHROMIUM=/path/to/chromium npm run test:browser`)
  }
  return path
}

export async function launchChromium() {
  return await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
}
