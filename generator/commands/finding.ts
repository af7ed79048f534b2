/** A problem as it is reported: with line and column instead of offsets, whatever found it. */
import type { Diagnostic, Severity } from '../diagnostic.js'
import type { SourceFile, Span } from '../files.js'
import { bytewise } from '../io/order.js'

/** 1-based; columns count UTF-16 units, as editors and JavaScript do. The end is exclusive. */
export interface Place {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

export interface Finding extends Place {
  rule: string
  severity: Severity
  message: string
  hint?: string
  related: (Place & { message: string })[]
}

/** A source as text; bytes that are not UTF-8 show as replacement characters. */
export interface SourceText {
  lines: readonly string[]
  /** Where each line starts in the text. */
  starts: readonly number[]
}

/** The texts of all sources by path. */
export function sourceTexts(sources: readonly SourceFile[]): Map<string, SourceText> {
  return new Map(sources.map(({ path, bytes }) => [path, splitLines(new TextDecoder().decode(bytes))]))
}

/** Diagnostics as findings, sorted by file and place. */
export function findingsOf(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, SourceText>): Finding[] {
  const sorted = [...diagnostics].sort((one, other) =>
    bytewise(one.at.file, other.at.file) || one.at.start - other.at.start || bytewise(one.rule, other.rule))
  return sorted.map(({ rule, severity, message, hint, at, related = [] }) => ({
    ...placeOf(at, texts),
    rule,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    related: related.map((other) => ({ ...placeOf(other.at, texts), message: other.message })),
  }))
}

/** A place of which only the file is known stands at its beginning. */
export function startOf(file: string, line = 1): Place {
  return { file, line, column: 1, endLine: line, endColumn: 1 }
}

/** Where a span stands; the start of the file where its text is not known. */
export function placeOf({ file, start, end }: Span, texts: ReadonlyMap<string, SourceText>): Place {
  const text = texts.get(file)
  if (text === undefined) return startOf(file)
  const from = position(text, start)
  const to = position(text, Math.max(start, end))
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function position({ starts }: SourceText, offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

function splitLines(text: string): SourceText {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return { lines: text.split('\n').map((line) => line.replace(/\r$/, '')), starts }
}
