/** What `npm run build` has stored beside this module, and what it bundles with it. */
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** The content of a stored file; nothing where none was stored, as in the sources. */
export function stored<Content>(name: string): Content | undefined {
  try {
    return load(`./${name}`) as Content
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    return undefined
  }
}
