/** Questions to git. Nothing asked here writes, takes a lock, or waits for somebody to type. */
import { execFileSync } from 'node:child_process'
import { InputError, MachineError, systemCode } from './errors.js'

/** Git was asked for something that it does not have; its own words. */
export class GitRefusal extends Error {
  override name = 'GitRefusal'
}

/** The name leads to no revision, be it that there is no repository at all. */
export class NoRevision extends InputError {
  override name = 'NoRevision'
}

/** A file of a large repository may be long, and so may be the list of all its files. */
const mostBytes = 512 * 1024 * 1024

/**
 * What git prints. There is no shell between, and whatever users wrote goes in as `input`, where nothing
 * is taken for an option; `args` are our own words and ids that git gave us.
 */
export function askGit(cwd: string, args: readonly string[], input = ''): Buffer {
  try {
    return execFileSync('git', ['--no-pager', ...args], { cwd, input, env: environment(), stdio: 'pipe', maxBuffer: mostBytes, windowsHide: true })
  } catch (error) {
    throw explained(error, cwd)
  }
}

/** The lines of what git prints. */
export function askGitForLines(cwd: string, args: readonly string[], input = ''): string[] {
  return askGit(cwd, args, input).toString('utf8').split('\n').slice(0, -1)
}

/**
 * A hook is told by git which repository it runs for, in words that are only right in the folder it
 * was started in. We are somewhere in the working tree, where git finds the same one by itself.
 */
const misleading = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_INDEX_FILE'])

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !misleading.has(name.toUpperCase()))
  // `C` keeps the words that are looked for below in English.
  return { ...Object.fromEntries(own), LC_ALL: 'C', LANGUAGE: '', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
}

function explained(error: unknown, cwd: string): Error {
  const code = systemCode(error)
  if (code === 'ENOENT') return new MachineError('git is needed to read a revision, and it is not on the PATH; install it, or compare two folders', { cause: error })
  if (code !== undefined) return new MachineError(`cannot run git: ${(error as Error).message}`, { cause: error })
  const said = saidBy(error)
  if (said === undefined) return error as Error
  if (/not a git repository/i.test(said)) return new NoRevision(`${cwd} is not in a git repository`, 'compare two folders, or run this where the spec has a history')
  // Containers of CI often run as somebody else than the one who cloned.
  if (/dubious ownership/i.test(said)) return new InputError(`git does not trust the repository of ${cwd}, which belongs to another user`, `git config --global --add safe.directory '*' lets it, where you do`)
  return new GitRefusal(said)
}

/** The line with which git gave up; nothing where it did not even start. */
function saidBy(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('status' in error) || !('stderr' in error)) return undefined
  const lines = String(error.stderr).split('\n').filter((line) => line !== '')
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines.at(-1) ?? 'git failed').replace(/^(?:fatal|error): */, '')
}
