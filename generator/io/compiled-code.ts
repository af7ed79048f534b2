/** Keeps what the engine makes of code between runs, where Node can: from version 22.1 on. */
import module from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.js'

/** From here on, for whatever is loaded. Nothing is promised: a folder that cannot be written is left alone. */
export function keepCompiledCode(cwd: string): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown }
  enableCompileCache?.(join(cacheFolder(cwd), 'code'))
}
