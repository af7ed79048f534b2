/** What ends a run without a result, and the exit code it ends with. */
import { CommanderError } from 'commander'
import { TemplateError } from '../diagnostic.js'
import { InputError, MachineError } from '../io/errors.js'
import { packageInfo } from '../io/package-root.js'
import { paint, type Terminal } from './terminal.js'
import { printJsonLine, visible } from './visible.js'

export const exitCodes = { template: 1, usage: 2, machine: 3, bug: 70 } as const

/** What `--json` prints of it on one line, as `error` beside `ok: false`. */
export interface Failure {
  kind: keyof typeof exitCodes
  message: string
  hint?: string
}

/** Tells people, and with `--json` programs, what happened. The exit code that belongs to it. */
export function printFailure(failure: Failure, json: boolean, { out, err }: Terminal): number {
  const { kind, message, hint } = failure
  err.write(`${paint('error:', 'red', err.color)} ${visible(message)}\n`)
  if (hint !== undefined) err.write(`  ${paint('hint:', 'cyan', err.color)} ${visible(hint)}\n`)
  if (json) out.write(printJsonLine({ ok: false, error: failure }))
  return exitCodes[kind]
}

/** The same for whatever was thrown. */
export function fail(error: unknown, json: boolean, terminal: Terminal): number {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : printUsage(error, json, terminal)
  if (error instanceof InputError) {
    const hint = error.hint === undefined ? {} : { hint: error.hint }
    return printFailure({ kind: 'usage', message: error.message, ...hint }, json, terminal)
  }
  if (error instanceof MachineError) return printFailure({ kind: 'machine', message: error.message }, json, terminal)
  if (error instanceof TemplateError) return printFailure({ kind: 'template', message: error.message, hint: 'mend the template; nothing was written' }, json, terminal)
  return printBug(error, json, terminal)
}

function printUsage(error: CommanderError, json: boolean, { out }: Terminal): number {
  const message = error.code === 'commander.help' ? 'a command is missing' : error.message.replace(/^error: /, '')
  if (json) out.write(printJsonLine({ ok: false, error: { kind: 'usage', message } satisfies Failure }))
  return exitCodes.usage
}

function printBug(error: unknown, json: boolean, terminal: Terminal): number {
  const { bugs, version } = packageInfo()
  const message = error instanceof Error ? error.message : String(error)
  const where = bugs === undefined ? '' : ` at ${bugs}`
  const hint = `this is a bug in floo-schema ${version}; please report it${where} with this message and your spec`
  const code = printFailure({ kind: 'bug', message, hint }, json, terminal)
  if (process.env['DEBUG'] && error instanceof Error) terminal.err.write(linesOf(error.stack ?? ''))
  else terminal.err.write('  set DEBUG=1 to see where it happened\n')
  return code
}

/** The text of an error with its line breaks, none of which begins a line that means something. */
function linesOf(text: string): string {
  return text.split('\n').map((line) => `${visible(line)}\n`).join('')
}

/** What Commander says of a command line, which it quotes as it is: all is one line but the suggestion. */
export function usageText(text: string): string {
  const [, message = text, suggestion = ''] = /^([^]*?)((?:\n\(Did you mean [^\n]*\?\))?\n)$/.exec(text) ?? []
  return visible(message) + suggestion
}
