/** The two ways in which the world outside can fail us. Everything else that throws is our own bug. */

/** The machine said no: disk full, no permission, another run in progress. */
export class MachineError extends Error {
  override name = 'MachineError'
}

/** What we were pointed at is not there, or is something else. */
export class InputError extends Error {
  override name = 'InputError'
  constructor(message: string, readonly hint?: string) {
    super(message)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is already there',
  EIO: 'the device reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links run in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for this disk',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
}

/** Runs `action`; an error of the operating system becomes a MachineError that says what failed. */
export function attempt<Result>(verb: string, path: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    const reason = reasons[code]
    const problem = reason === undefined ? (error as Error).message : `${reason} (${code})`
    throw new MachineError(`cannot ${verb} ${path}: ${problem}`, { cause: error })
  }
}

/** The code of an error that the operating system raised, e.g. `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
