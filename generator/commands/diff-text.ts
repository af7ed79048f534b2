/** Changes as people read them on a terminal. */
import { countsText, meaningOf, textsOf, versionText } from './diff-meaning.js'
import { type DiffReport, headings, levels, type ReportedChange } from './diff-report.js'
import { asOneWord } from './diff-side.js'
import { shorten } from './excerpt.js'
import { counted } from '../counted.js'
import { paint } from './terminal.js'
import { visible } from './visible.js'

const colors = { major: 'red', minor: 'yellow', patch: 'cyan' } as const

/** All changes, under a heading for each level. */
export function changesText({ changes }: DiffReport, color: boolean): string {
  return levels.flatMap((level) => {
    const own = changes.filter((change) => change.level === level)
    return own.length === 0 ? [] : [`${paint(headings[level], 'bold', color)}\n\n`, ...own.map((change) => `${changeText(change, color)}\n\n`)]
  }).join('')
}

/** What came of it, in two lines. */
export function summaryText(report: DiffReport, color: boolean): string {
  const { base, head, changes } = report
  const name = base.name === head.name ? head.name : `${base.name}, now ${head.name},`
  const number = changes.length === 0 ? 'no changes' : counted(changes.length, 'change')
  const counts = changes.length === 0 ? '' : `: ${countsText(report)}`
  const lines = [visible(`${number} in ${name} from ${base.version} (${base.source}) to ${head.version} (${head.source})${counts}`)]
  const version = versionText(report)
  if (version) {
    const notes = version.notes.length === 0 ? '' : ` (${version.notes.join('; ')})`
    lines.push(`recommended: ${paint(visible(version.verdict), 'bold', color)}${visible(notes)}`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** `file:line:col  kind  sentence`, the texts where the sentence does not have them, and what it means. */
function changeText(change: ReportedChange, color: boolean): string {
  const { line, column, kind, level, sentence } = change
  const head = [
    paint(`${visible(asOneWord(change))}:${line}:${column}`, 'bold', color), paint(kind, colors[level], color), visible(sentence),
  ].join('  ')
  const texts = textsOf(change).map(([sign, text]) => paint(`  ${sign} ${shorten(text)}`, sign === '-' ? 'red' : 'green', color))
  const meanings = meaningOf(change).map(({ audience, verdict, words }) =>
    `  ${audience.padEnd('validators'.length)}  ${verdict === 'breaking' ? paint(verdict, 'red', color) : verdict}: ${words}`)
  return [head, ...texts, ...meanings].join('\n')
}
