/** What `npm run build` has stored beside this module, and what it bundles with it. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const load = createRequire(import.meta.url)

/**
 * The content of a stored file; nothing where none was stored, as in the sources. One that lacks something throws.
 * What it is says who asks for it, and the tests in `test/ahead`.
 */
export function stored<Content>(name: string): Content | undefined {
  return existsSync(fileURLToPath(new URL(name, import.meta.url))) ? (load(`./${name}`) as Content) : undefined
}
