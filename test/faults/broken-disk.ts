/** A disk on which one call goes wrong, below one folder and for the time of one action; the code under test is as it is. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join, sep } from 'node:path'

export interface Fault {
  /** Which call it is, counted from 1 over all that concern the folder. */
  at: number
  code: 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS'
  /** Only calls that change something are counted, and fail. Between two of them a kill finds the same disk. */
  onlyChanges?: boolean
  /** Those from `at` on fail too, like on a disk without permission. */
  isLasting?: boolean
  /** Really all later calls fail, those that clean up as well: as far as the disk can tell, a SIGKILL. */
  isDead?: boolean
  /** Upper and lower case are one, as on the disks of Windows and macOS. */
  isFolding?: boolean
  /** Called before each call; others may act in between. */
  before?: (call: string, place: string) => void
}

type Call = (...args: unknown[]) => unknown

const lists: Record<string, unknown>[] = [fs as never, fs.promises as never]
const original = { ...fs }
const changing = /^(?:write|append|rename|rm|unlink|mkdir|mkdtemp|link|symlink|truncate|ftruncate|copy|cp|chmod|utimes)/
const streams = /^(?:[A-Z_]|createReadStream$|createWriteStream$)/

// Some functions of Node's take others along when they are first used; that must not be ours.
fs.rmSync(join(fs.realpathSync('.'), 'no such file'), { force: true })

/** Runs the action. The names of the calls that concerned the folder, as far as the fault let it come. */
export async function withBrokenDisk(root: string, fault: Fault, action: () => Promise<void>): Promise<string[]> {
  const calls: string[] = []
  const files = new Set<number>()
  let depth = 0
  const wrap = (name: string, real: Call): Call => function wrapped(this: unknown, ...args) {
    const concerns = args.slice(0, 2).some((arg) => (typeof arg === 'string' ? isBelow(arg, root) : typeof arg === 'number' && files.has(arg) && arg === args[0]))
    if (depth > 0 || !concerns) return real.apply(this, args)
    depth += 1
    try {
      const given = fault.isFolding ? args.map((arg) => (typeof arg === 'string' && isBelow(arg, root) ? spelt(arg, root) : arg)) : args
      fault.before?.(name, String(args[0]))
      const isChanging = changing.test(name) || (name.startsWith('open') && isWriting(args[1]))
      const isCounted = isChanging || !fault.onlyChanges
      if (isCounted) calls.push(name)
      const isIt = isCounted && calls.length === fault.at
      const isLater = calls.length >= fault.at && (fault.isDead || (fault.isLasting && isCounted))
      if (isIt || isLater) refuse(name, given, real, fault.code, isIt)
      if (fault.isFolding && name === 'renameSync') return renameFolding(args[0] as string, args[1] as string, root)
      const result = real.apply(this, given)
      if (name === 'openSync') files.add(result as number)
      if (name === 'closeSync') files.delete(args[0] as number)
      return result
    } finally {
      depth -= 1
    }
  }
  const undo = lists.map((list) => {
    const functions = Object.entries(list).filter(([name, value]) => typeof value === 'function' && !streams.test(name))
    for (const [name, real] of functions) list[name] = wrap(name, real as Call)
    return () => Object.assign(list, Object.fromEntries(functions))
  })
  syncBuiltinESMExports()
  try {
    await action()
    return calls
  } finally {
    for (const restore of undo) restore()
    syncBuiltinESMExports()
  }
}

/** Half of what is written arrives before the disk is full; what is closed is closed. */
function refuse(name: string, args: unknown[], real: Call, code: Fault['code'], isFirst: boolean): never {
  if (name === 'closeSync') real(...args)
  if (/^write(?:File)?Sync$/.test(name) && isFirst && code !== 'EACCES') {
    const [place, content] = [args[0], Buffer.from(args[1] as string)]
    original.writeFileSync(place as number, content.subarray(0, content.length >> 1), args[2] as object)
  }
  throw Object.assign(new Error(`${code}: injected, ${name}`), { code, errno: -5, syscall: name })
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root + sep)
}

function isWriting(flags: unknown): boolean {
  return typeof flags === 'string' ? flags !== 'r' : typeof flags === 'number' && (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
}

/** The path with the spelling that what is there has. */
function spelt(path: string, root: string): string {
  if (path === root || original.lstatSync(path, { throwIfNoEntry: false })) return path
  const folder = spelt(dirname(path), root)
  const names = original.existsSync(folder) && original.statSync(folder).isDirectory() ? original.readdirSync(folder) : []
  return join(folder, names.find((name) => name.toLowerCase() === basename(path).toLowerCase()) ?? basename(path))
}

/** What is replaced takes the new spelling. */
function renameFolding(from: string, to: string, root: string): void {
  const [old, folder] = [spelt(to, root), spelt(dirname(to), root)]
  const wanted = join(folder, basename(to))
  if (old !== wanted && original.lstatSync(old, { throwIfNoEntry: false })?.isFile()) original.unlinkSync(old)
  original.renameSync(spelt(from, root), wanted)
}
