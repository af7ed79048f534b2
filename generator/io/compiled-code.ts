/**
 * Keeps what the engine makes of the libraries' code between runs: the compiler of TypeScript alone is nine megabytes
 * to read. Node does that itself from version 22.1 on; before, modules are compiled here, as Node would.
 */
// oxlint-disable no-underscore-dangle -- the name is Node's
import module, { createRequire } from 'node:module'
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { cacheFolder } from './cache-folder.js'
import { type CompiledModule, readArchive, writeArchive } from './code-archive.js'
import { packageInfo } from './package-root.js'
import { quietly } from './temporary.js'

/** What `npm run build` has made ready, beside our own code. */
export const codeMadeAhead = fileURLToPath(new URL('../ahead/code/', import.meta.url))
/** So much code that was not kept is worth writing the archive again, in characters. */
const worthKeeping = 50_000
/** A file that was changed so shortly before now may change again without its times telling, in ms. */
const unsettled = 50

interface Loaded { state: string; script: Script }
type Compile = (this: NodeModule, content: string, filename: string, format?: string) => unknown

/** From here on, which is `now`, for whatever is loaded. Nothing is promised: a folder that cannot be written is left alone. */
export function keepCompiledCode(cwd: string, now: number): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown }
  const folder = join(cacheFolder(cwd), 'code')
  if (enableCompileCache) enableCompileCache(existsSync(codeMadeAhead) ? codeMadeAhead : folder)
  else compileOurselves(folder, now)
}

function compileOurselves(folder: string, now: number): void {
  // The engine refuses what another engine has made, or itself with other settings.
  const tag = cachedDataVersionTag()
  const name = `${packageInfo().version}-${tag.toString(16)}`
  const known = readArchive(join(folder, name)) ?? readArchive(join(codeMadeAhead, name)) ?? new Map<string, CompiledModule>()
  const loaded = new Map<string, Loaded>()
  let missing = 0

  // Node's types leave it out: it is no promise of Node's, but what all tools that keep code put theirs in the place of.
  const prototype = module.prototype as unknown as { _compile: Compile }
  const asEver = prototype._compile
  prototype._compile = function (content, filename, format) {
    const state = cachedDataVersionTag() === tag ? stateOf(filename, now) : undefined
    const kept = known.get(filename)
    const cachedData = kept && kept.state === state ? kept.code : undefined
    if (state === undefined || format === 'module' || (!cachedData && isForNode(filename, content))) return asEver.call(this, content, filename, format)
    const script = new Script(module.wrap(content), { filename, ...(cachedData ? { cachedData } : {}) })
    if (!cachedData || script.cachedDataRejected) missing += content.length
    loaded.set(filename, { state, script })
    const run = script.runInThisContext() as (...args: unknown[]) => unknown
    return run.call(this.exports, this.exports, createRequire(filename), this, filename, dirname(filename))
  }

  process.once('exit', () => {
    if (missing < worthKeeping) return
    const made = [...loaded].map(([path, { state, script }]): [string, CompiledModule] => [path, { state, code: script.createCachedData() }])
    const others = [...known].filter(([path]) => !loaded.has(path) && existsSync(path))
    quietly(() => writeArchive(join(folder, name), new Map([...others, ...made])))
  })
}

/** What says that a file is the same as before; nothing where it cannot be told. */
function stateOf(path: string, now: number): string | undefined {
  const { ino, size, mtimeMs, ctimeMs } = statSync(path)
  return ctimeMs > now - unsettled ? undefined : `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}

/** Whether only Node can compile a module: a script of a shell, or one that imports another when it runs. */
function isForNode(filename: string, content: string): boolean {
  // The compiler of TypeScript has much to say about imports, and makes none.
  return content.startsWith('#!') || basename(filename) !== 'typescript.js' && /\bimport\s*\(/.test(content)
}
