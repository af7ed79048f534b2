/** Brings findings to the screen in the format that was asked for. */
import type { Format } from './options.js'
import { asGithub, asText, type Shown } from './report.js'
import type { Stream, Terminal } from './terminal.js'
import { printJson } from './visible.js'

export interface Output {
  /** A line for people. */
  say(line: string): void
  /** Findings, in the chosen format. */
  show(findings: readonly Shown[]): void
  /** The result of the whole command, printed with `--json` only. */
  finish(document: unknown): void
  /** Where `say` writes to. */
  prose: Stream
}

/**
 * stdout carries results: prose and findings, or with `--format json` one array of findings, or
 * with `--json` one document. Prose that has no place there goes to stderr.
 */
export function outputOf({ format, json }: { format: Format; json: boolean }, { out, err }: Terminal): Output {
  const prose = json || format === 'json' ? err : out
  return {
    prose,
    say: (line) => prose.write(`${line}\n`),
    show: (findings) => {
      if (format === 'text') prose.write(findings.map((shown) => `${asText(shown, prose.color)}\n`).join(''))
      else if (format === 'github') prose.write(findings.map(asGithub).join(''))
      else if (!json) out.write(printJson(findings.map(({ finding }) => finding)))
    },
    finish: (document) => {
      if (json) out.write(printJson(document))
    },
  }
}
