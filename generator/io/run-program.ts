/** A program that runs beside us: npm, and the builder of the docs site. */
import { type ChildProcess, spawn } from 'node:child_process'
import { MachineError } from './errors.js'

export interface Program { command: string; first: readonly string[]; shell?: boolean }

export interface Surroundings {
  cwd: string
  /** Gets each line as it comes. */
  say?: (line: string) => void
}

export interface Ended { code: number; output: string }

/** A script of Node's, run by the Node that runs us. */
export function nodeScript(path: string): Program {
  return { command: process.execPath, first: [path] }
}

/** Runs a program to its end; it ends with us. */
export async function runProgram(program: Program, args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  return startProgram(program, args, surroundings).ended
}

/** Starts a program, and says when it has ended. */
export function startProgram({ command, first, shell = false }: Program, args: readonly string[], { cwd, say }: Surroundings): { ended: Promise<Ended>; stop(): void } {
  // Colours and moving lines are for terminals, and the output goes through our own hands.
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' }
  const child = spawn(command, [...first, ...args], { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
  const stop = () => void child.kill()
  process.once('exit', stop)
  const ended = endOf(child, command, say).finally(() => process.off('exit', stop))
  return { ended, stop }
}

function endOf(child: ChildProcess, command: string, say: (line: string) => void = () => undefined): Promise<Ended> {
  let output = ''
  let rest = ''
  const take = (chunk: string) => {
    output += chunk
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) say(line)
  }
  child.stdout?.setEncoding('utf8').on('data', take)
  child.stderr?.setEncoding('utf8').on('data', take)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new MachineError(`cannot run ${command}: ${error.message}`, { cause: error })))
    child.once('close', (code) => {
      if (rest !== '') say(rest)
      resolve({ code: code ?? 1, output })
    })
  })
}
