/** Where work is kept that can be done again: safe to delete at any time. */
import { statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const own = 'floo-schema'

/** `node_modules/.cache` of the project that the working directory belongs to, else the platform's folder for caches. */
export function cacheFolder(cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, '.cache', own)
    if (folder === dirname(folder)) return join(platformFolder(), own)
  }
}

function platformFolder(): string {
  const { platform, env } = process
  // A user without a home, as in many containers: none is made for the purpose.
  if (!statSync(homedir(), { throwIfNoEntry: false })?.isDirectory()) return tmpdir()
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : (env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'))
}
