/** A disk that tells other times of its files, below one folder and for the time of one action; the code under test is as it is. */
import fs, { type Stats } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { sep } from 'node:path'

/** `date` makes of the time of a file's last change, in ms since 1970, the one that is told. */
export async function datedOtherwise<Result>(folder: string, date: (changed: number) => number, action: () => Result): Promise<Awaited<Result>> {
  const real = fs.lstatSync
  const told = (path: unknown, ...rest: unknown[]) => {
    const state = Reflect.apply(real, fs, [path, ...rest]) as Stats | undefined
    if (state && (path === folder || String(path).startsWith(folder + sep))) state.ctimeMs = date(state.ctimeMs)
    return state
  }
  Object.assign(fs, { lstatSync: told })
  syncBuiltinESMExports()
  try {
    return await action()
  } finally {
    Object.assign(fs, { lstatSync: real })
    syncBuiltinESMExports()
  }
}
