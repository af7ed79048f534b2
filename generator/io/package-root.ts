/** Our own package, found from this module's place: it lies as deep in `dist/` as in `generator/`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds our package.json. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))

export interface PackageInfo {
  version: string
  /** Where bugs are reported, if the package says so. */
  bugs?: string
}

/** What the command line tells about itself. */
export function packageInfo(): PackageInfo {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8')
  const { version, bugs } = JSON.parse(text) as { version: string; bugs?: { url?: string } }
  return { version, ...(bugs?.url === undefined ? {} : { bugs: bugs.url }) }
}
