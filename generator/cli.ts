#!/usr/bin/env node
/** The process around the commands: streams, signals, exit code. */
import { untouched } from './commands/untouched.js'

let errors: ReturnType<typeof streamOf> | undefined
const terminal = {
  cwd: process.cwd(),
  out: streamOf(process.stdout),
  // Mostly not needed, and Node takes its time to open it.
  get err() { return (errors ??= streamOf(process.stderr)) },
  // Node has no module to load for this one.
  now: () => process.uptime() * 1000,
  epoch: () => Date.now(),
  today,
  input: () => process.stdin,
}

// Not process.exit: what is still on its way to a pipe must arrive.
const code = await answer(process.argv.slice(2)).catch(damaged)
process.exitCode ??= code

/** Where nothing has changed since the last run that is said before anything heavy is loaded. */
async function answer(argv: readonly string[]): Promise<number> {
  const quick = untouched(argv, terminal)
  if (quick !== undefined) return quick
  // A run of a second never pays the optimiser back; compiling a large spec turns it on again.
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--no-opt')
  // No clean-up here: files are only ever written as a whole between two turns of the event loop, and
  // a lock is released on exit.
  process.on('SIGINT', () => process.exit(130))
  process.on('SIGTERM', () => process.exit(143))
  const { keepCompiledCode } = await import('./io/compiled-code.js')
  keepCompiledCode(terminal.cwd, terminal.epoch())
  const { stored } = await import('./ahead/stored.js')
  const isBundled = argv[0] === 'generate' || argv[0] === 'check'
  const bundledOr = async <Module>(bundle: string, modules: () => Promise<Module>): Promise<Module> => (isBundled ? stored<Module>(bundle) : undefined) ?? modules()
  const { unchanged } = await bundledOr('cli-unchanged.cjs', () => import('./commands/unchanged.js'))
  const known = unchanged(argv, terminal)
  if (known !== undefined) return known
  const { fail, run } = await bundledOr('cli.cjs', () => import('./commands/index.js'))
  process.on('uncaughtException', (error) => process.exit(fail(error, false, terminal)))
  return run(argv, terminal)
}

/** Before anything was done: a file of ours that is gone is no bug, and nothing that is wrong with a spec. */
function damaged(error: unknown): number {
  if (!(error instanceof Error) || !/^(?:ERR_)?MODULE_NOT_FOUND$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
  terminal.err.write(`error: this installation of floo-schema is damaged: ${error.message.split('\n')[0]}\n  hint: install it again\n`)
  return 3
}

function streamOf(stream: NodeJS.WriteStream) {
  let isClosed = false
  // Whoever reads us may stop (`| head`): that is no error. A full disk behind a redirection is one.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true
    if (error.code === 'EPIPE') return
    process.exitCode = 3
    if (stream !== process.stderr) process.stderr.write(`error: cannot write the output: ${error.message}\n`)
  })
  return {
    write: (text: string) => void stream.write(text),
    color: hasColor(stream),
    isWatched: stream.isTTY && process.env['TERM'] !== 'dumb',
    isClosed: () => isClosed,
  }
}

function hasColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
}

/** Where the user is; or the date of a build that is to come out the same every time, which is told in UTC. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const date = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined
  if (date) return date.toISOString().slice(0, 10)
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
