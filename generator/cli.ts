#!/usr/bin/env node
/** The process around the commands: streams, signals, exit code. */
import { setFlagsFromString } from 'node:v8'

// A run of a second never pays the optimiser back; compiling a large spec turns it on again.
setFlagsFromString('--no-opt')
const { run } = await import('./commands/run.js')
const { fail } = await import('./commands/fail.js')

const terminal = {
  cwd: process.cwd(),
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  now: () => performance.now(),
  input: () => process.stdin,
}

// No clean-up here: files are only ever written as a whole between two turns of the event loop, and
// a lock is released on exit.
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))
process.on('uncaughtException', (error) => process.exit(fail(error, false, terminal)))

// Not process.exit: what is still on its way to a pipe must arrive.
const code = await run(process.argv.slice(2), terminal)
process.exitCode ??= code

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
