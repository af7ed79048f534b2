/** Findings in recordings, one by one as they are found, and what came of it. */
import type { Fault } from '../recordings/fault.js'
import type { Counts } from '../recordings/check-recording.js'
import type { Row, Tally } from '../recordings/tally.js'
import { recordingRules } from '../recording-rules.js'
import { startOf } from './finding.js'
import type { Format } from './options.js'
import { outputOf } from './present.js'
import { counted } from '../counted.js'
import { asGithub, type Shown, summaryOf } from './report.js'
import { paint, type Terminal } from './terminal.js'
import { printJsonLine, visible } from './visible.js'

export interface RecordingOutput {
  show(file: string, fault: Fault): void
  /** The end: how much was read, and what was found in it. */
  finish(counts: Counts & { files: number }, found: Tally): void
  /** The end, because the spec has errors. */
  refuse(findings: readonly Shown[]): void
}

/** So many rows has a summary. */
const mostRows = 50

/**
 * As for the other commands, but stdout with `--json` or `--format json` is one object a line: findings, and
 * with `--json` a summary as the last.
 */
export function recordingOutput(options: { format: Format; json: boolean; maxIssues: number }, terminal: Terminal): RecordingOutput {
  const { format, json, maxIssues } = options
  const { out } = terminal
  const { prose, say, show } = outputOf(options, terminal)
  const areObjects = json || format === 'json'
  let lastHint: string | undefined

  const asLines = (file: string, fault: Fault): string => {
    const { text, hint } = textOf(file, fault, prose.color)
    // Most lines have the same to say.
    const isNew = hint !== undefined && hint !== lastHint
    lastHint = hint
    return isNew ? `${text}\n  ${paint('hint:', 'cyan', prose.color)} ${visible(hint)}\n` : `${text}\n`
  }

  return {
    show: (file, fault) => {
      if (areObjects) out.write(printJsonLine(objectOf(file, fault)))
      else out.write(format === 'github' ? asGithub(annotationOf(file, fault)) : asLines(file, fault))
    },
    finish: (counts, found) => {
      const shown = Math.min(found.total(), maxIssues)
      if (json) out.write(printJsonLine(summaryObject(counts, found, shown)))
      if (found.total() > shown) say(`and ${counted(found.total() - shown, 'finding')} more; --max-issues ${maxIssues} shows no more`)
      if (found.total() > 0) say('')
      const text = `${counted(counts.lines, 'line')} in ${counted(counts.files, 'file')}, ${counted(counts.events, 'event')}`
      const verdict = found.total() === 0 ? 'nothing wrong' : `${counted(found.total(), 'finding')} in ${counted(counts.faulty, 'line')}`
      say(`${text}: ${verdict}`, verdict)
      for (const line of tableOf(found)) say(line)
    },
    refuse: (findings) => {
      if (!areObjects) show(findings)
      else for (const { finding } of findings) out.write(printJsonLine({ kind: 'spec-finding', ...finding }))
      say(`${summaryOf(findings.map(({ finding }) => finding))}; no recording was read`)
    },
  }
}

/** `file:line  event  path  message`, or where no value was reached `file:line  rule  message`. */
function textOf(file: string, fault: Fault, color: boolean): { text: string; hint: string | undefined } {
  const { line, rule, subject, issue } = fault
  const { message, hint } = fault.tell()
  const place = paint(`${visible(file)}:${line}`, 'bold', color)
  if (!issue || !subject) return { text: [place, paint(rule, 'red', color), visible(message)].join('  '), hint }
  const { path, rest } = partsOf(subject.name, issue.message)
  return { text: [place, paint(visible(subject.name), 'red', color), visible(path), visible(rest)].join('  '), hint }
}

/** A message of a validator is `Event.path.to.member: expected …`; the event has a column of its own. */
function partsOf(name: string, message: string): { path: string; rest: string } {
  const end = message.indexOf(': expected ')
  if (!message.startsWith(name) || end < 0) return { path: '-', rest: message }
  return { path: message.slice(name.length, end).replace(/^\./, '') || '-', rest: message.slice(end + 2) }
}

function annotationOf(file: string, { line, rule, ...fault }: Fault): Shown {
  const { message, hint, column = 1 } = fault.tell()
  const place = { ...startOf(file, line), column, endColumn: column }
  return { finding: { ...place, rule, severity: recordingRules[rule].severity, message, ...(hint && { hint }), related: [] }, lines: [] }
}

function objectOf(file: string, { line, rule, subject, issue, ...fault }: Fault): unknown {
  const { message, hint, column } = fault.tell()
  return {
    kind: 'finding', file, line, ...(column && { column }), rule, severity: recordingRules[rule].severity, ...(subject && { [subject.kind]: subject.name }),
    ...(issue && { code: issue.code, pointer: issue.pointer, path: issue.path, expected: issue.expected, received: issue.received }),
    message, ...(hint && { hint }),
  }
}

function summaryObject({ files, lines, events, faulty }: Counts & { files: number }, found: Tally, shown: number): unknown {
  const rows = found.rows(mostRows)
  const counts = rows.map(({ subject, rule, count: number }) => ({ ...(subject && { [subject.kind]: subject.name }), rule, count: number }))
  return { kind: 'summary', ok: found.total() === 0, files, lines, events, faultyLines: faulty, findings: found.total(), shown, counts, otherCounts: found.total() - sumOf(rows) }
}

/** A row per event and rule. */
function tableOf(found: Tally): string[] {
  const rows = found.rows(mostRows)
  const others = found.total() - sumOf(rows)
  const cells = rows.map(({ subject, rule, count: number }) => [subject?.name ?? '-', rule, String(number)].map(visible))
  if (others > 0) cells.push(['others', '', String(others)])
  const width = (column: number) => Math.max(...cells.map((row) => row[column]?.length ?? 0))
  return cells.map(([name = '', rule = '', number = '']) => `  ${name.padEnd(width(0))}  ${rule.padEnd(width(1))}  ${number.padStart(width(2))}`)
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0)
}
