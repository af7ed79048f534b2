/** Findings as people and programs read them. */
import type { Severity } from '../diagnostic.js'
import { counted } from '../counted.js'
import { paint } from './terminal.js'
import { visible } from './visible.js'
import type { Finding, Place } from './finding.js'

/** A finding and the lines that show what it is about, ready for the screen. */
export interface Shown {
  finding: Finding
  lines: string[]
}

/**
 * `file:line:col  rule  message`, then the lines it is about, the hint, and related places.
 * Warnings say so, errors do not.
 */
export function asText({ finding, lines }: Shown, color: boolean): string {
  const isError = finding.severity === 'error'
  const head = [
    paint(placeText(finding), 'bold', color),
    paint(finding.rule, isError ? 'red' : 'yellow', color),
    `${isError ? '' : 'warning: '}${visible(finding.message)}`,
  ]
  const hint = finding.hint === undefined ? [] : [`  ${paint('hint:', 'cyan', color)} ${visible(finding.hint)}`]
  const related = finding.related.map((other) => `  ${placeText(other)}  ${visible(other.message)}`)
  return `${[head.join('  '), ...lines.map((line) => paintLine(line, color)), ...hint, ...related].join('\n')}\n`
}

/** A workflow command of GitHub Actions, which puts the message beside the line of a pull request. */
export function asGithub({ finding }: Shown): string {
  const { rule, severity, message, hint } = finding
  return annotation(severity, finding, rule, [message, ...(hint === undefined ? [] : [`hint: ${hint}`])])
}

/** The same for whatever has a place, a title and something to say. */
export function annotation(command: Severity | 'notice', { file, line, column, endLine, endColumn }: Place, title: string, lines: readonly string[]): string {
  const end = endLine === line ? { endLine, endColumn: Math.max(column, endColumn - 1) } : { endLine }
  const properties = Object.entries({ file, line, col: column, ...end, title })
    .map(([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`)
  return `::${command} ${properties.join(',')}::${escapeData(lines.map(visible).join('\n'))}\n`
}

/** `3 errors and 1 warning in 2 files`. */
export function summaryOf(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  const files = new Set(findings.map((finding) => finding.file)).size
  const parts = [...(errors > 0 ? [counted(errors, 'error')] : []), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])]
  return `${parts.join(' and ')} in ${counted(files, 'file')}`
}

function placeText({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`
}

function paintLine(line: string, color: boolean): string {
  if (/^\s+\| +\^+$/.test(line)) return paint(line, 'red', color)
  if (line.startsWith('  - ')) return paint(line, 'red', color)
  return line.startsWith('  + ') ? paint(line, 'green', color) : line
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
