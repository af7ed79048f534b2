/** Brings a comparison to the screen in the format that was asked for. */
import { diffMarkdown, brokenMarkdown } from './diff-markdown.js'
import { annotations } from './diff-github.js'
import type { DiffReport, FailOn } from './diff-report.js'
import { changesText, summaryText } from './diff-text.js'
import type { DiffFormat } from './options.js'
import { outputOf } from './present.js'
import { type Shown, summaryOf } from './report.js'
import type { Terminal } from './terminal.js'
import { printJson, visible } from './visible.js'

export interface DiffOutput {
  /** The comparison; `files` are those of the head. */
  show(report: DiffReport, files: readonly string[]): void
  /** A line for people about what was done with it. */
  say(line: string): void
  /** The end, which `--json` prints. */
  finish(report: DiffReport): void
  /** The end, because the head has errors. */
  refuse(findings: readonly Shown[]): void
}

/** As for the other commands; Markdown is a result too, so that prose about it goes to stderr. */
export function diffOutput({ format, json, failOn }: { format: DiffFormat; json: boolean; failOn?: FailOn }, terminal: Terminal): DiffOutput {
  const { out, err } = terminal
  const isMarkdown = format === 'markdown'
  const { prose, show, finish } = outputOf({ format: isMarkdown ? 'json' : format, json }, terminal)
  const say = (line: string) => prose.write(`${visible(line)}\n`)
  return {
    say,
    show: (report, files) => {
      if (isMarkdown) return (json ? err : out).write(diffMarkdown(report))
      if (format === 'json') return json ? undefined : out.write(printJson(report.changes))
      if (format === 'github') prose.write(annotations(report, files, failOn))
      else prose.write(changesText(report, prose.color))
      prose.write(summaryText(report, prose.color))
    },
    finish,
    refuse: (findings) => {
      if (isMarkdown) (json ? err : out).write(brokenMarkdown(findings))
      else show(findings)
      say(`${summaryOf(findings.map(({ finding }) => finding))}; nothing was compared`)
      finish({ ok: false, findings: findings.map(({ finding }) => finding) })
    },
  }
}
