/** What `import` found, as programs and people read it. */
import type { Drift, PagePlace } from '../import/index.js'
import { type Place, placeOf, type SourceText, startOf } from './finding.js'
import { annotation } from './report.js'
import { paint } from './terminal.js'
import { visible } from './visible.js'

export interface ReportedDrift {
  kind: Drift['kind']
  subject: string
  says: string
  /** Where the pages say it; none where something is gone. */
  page: PagePlace[]
  /** The part of the spec that it is about. */
  spec?: Place
  /** Why the page may mean something else. Such a one is never written and fails nothing. */
  unsure?: string
  written: boolean
  /** Why it was not written. */
  left?: string
}

/** What `import --json` prints; its `drifts` alone are what `--format json` prints. */
export interface ImportReport {
  /** Nothing is left in which page and contract differ for certain. */
  ok: boolean
  pages: { file: string; form: string }[]
  drifts: ReportedDrift[]
  /** What looks like documentation and could not be read. */
  unread: { file: string; line: number; text: string; why: string }[]
  /** Files of the spec that changed. */
  written: string[]
  /** What could not be taken over exactly. */
  doubts: { subject: string; says: string }[]
  /** What `diff` says of what was written. */
  diff?: string
}

interface Context { isWritten: (drift: Drift) => boolean; whyLeft: ReadonlyMap<Drift, string>; texts: ReadonlyMap<string, SourceText> }

export function reportedDrifts(drifts: readonly Drift[], { isWritten, whyLeft, texts }: Context): ReportedDrift[] {
  return drifts.map((drift) => {
    const { kind, subject, says, places, spec, unsure } = drift
    const left = whyLeft.get(drift)
    return {
      kind, subject, says, page: places, ...(spec && { spec: placeOf(spec, texts) }),
      ...(unsure === undefined ? {} : { unsure }), written: isWritten(drift), ...(left === undefined || left === unsure ? {} : { left }),
    }
  })
}

/** One paragraph a drift: where the page has it, what is different, where the spec has it. */
export function driftText({ drifts, unread, doubts }: ImportReport, color: boolean): string {
  const lines = drifts.map((drift) => {
    const { subject, says, page, spec, unsure, written, left } = drift
    const [first] = page
    const where = first ? `${visible(first.file)}:${first.line}` : spec ? placeText(spec) : ''
    const more = page.length > 1 ? ` (and ${page.length - 1} more)` : ''
    const sign = written ? paint('written', 'green', color) : unsure === undefined ? paint('differs', 'red', color) : paint('not certain', 'yellow', color)
    const details = [...(first && spec ? [`in the spec: ${placeText(spec)}`] : []), ...(unsure === undefined ? [] : [`because ${visible(unsure)}`]), ...(left === undefined ? [] : [`not written: ${visible(left)}`])]
    return [`${paint(where, 'bold', color)}${more}  ${sign}  ${visible(`${subject} ${says}`)}`, ...details.map((line) => `  ${line}`)].join('\n')
  })
  const notes = [
    ...doubts.map(({ subject, says }) => `${paint('note', 'cyan', color)}  ${visible(subject)}: ${visible(says)}`),
    ...unread.map(({ file, line, why }) => `${paint(`${visible(file)}:${line}`, 'bold', color)}  ${paint('not read', 'yellow', color)}  ${visible(why)}`),
  ]
  return [...lines, ...notes].map((line) => `${line}\n`).join('')
}

/** Beside the line of the spec where there is one, else of the page. */
export function driftGithub({ drifts, unread }: ImportReport): string {
  const found = drifts.filter(({ written }) => !written).map(({ kind, subject, says, page, spec, unsure }) => {
    const [first] = page
    const lines = [`${subject} ${says}`, ...page.map(({ file, line }) => `${file}:${line}`), ...(unsure === undefined ? [] : [`not certain: ${unsure}`])]
    return annotation(unsure === undefined ? 'error' : 'notice', spec ?? startOf(first?.file ?? '', first?.line), kind, lines)
  })
  return [...found, ...unread.map(({ file, line, why }) => annotation('notice', startOf(file, line), 'unread', [why]))].join('')
}

function placeText({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`
}
