/** Brings findings to the screen in the format that was asked for. */
import type { Format } from './options.js'
import { asGithub, asText, type Shown } from './report.js'
import { paint, type Stream, type Terminal } from './terminal.js'
import { printJson, visible } from './visible.js'

export interface Output {
  /** A line for people, whatever it quotes; `bold` is a part of it that matters most. */
  say(line: string, bold?: string): void
  /** Findings, in the chosen format. */
  show(findings: readonly Shown[]): void
  /** The result of the whole command, printed with `--json` only. */
  finish(document: unknown): void
  /** Where `say` writes to, for text that is all our own. */
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
    say: (line, bold) => prose.write(`${emphasised(line, bold, prose.color)}\n`),
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

function emphasised(line: string, bold: string | undefined, color: boolean): string {
  return bold === undefined ? visible(line) : visible(line).replace(visible(bold), (part) => paint(part, 'bold', color))
}
