/** Changes as a comment on a pull request. */
import { sentenceMarkdown } from '../diff/sentence-markdown.js'
import { shortenValue } from '../diff/shorten-value.js'
import { code, joined, Markdown, md } from '../text/markdown.js'
import { countsText, meaningOf, textsOf, versionText } from './diff-meaning.js'
import { type DiffReport, headings, levels, type ReportedChange } from './diff-report.js'
import { asOneWord } from './diff-side.js'
import { counted } from '../counted.js'
import { type Shown, summaryOf } from './report.js'

/** GitHub takes 65,536, and whoever posts this may have something to add. */
const mostCharacters = 65_000
/** What stands around the rows, of which there may be many. */
const reserve = 3000
const longestText = 300
const mostFindings = 20

/** The verdict, a table of what is felt, and folded away what only readers see. */
export function diffMarkdown(report: DiffReport): string {
  const { base, head, breaking, changes } = report
  const verdict = breaking > 0 ? counted(breaking, 'breaking change') : changes.length > 0 ? 'nothing breaks' : 'no changes'
  const version = versionText(report)
  const blocks = [
    md`## ${code(head.name)}: ${verdict}`,
    md`From ${base.version} (${code(base.source)}) to ${head.version} (${code(head.source)})${changes.length === 0 ? '' : `: ${countsText(report)}`}.`,
    ...(version ? [md`Recommended: **${version.verdict}**${joined(version.notes.map((note) => md`; ${note}`), '')}.`] : []),
  ]
  let room = mostCharacters - reserve
  for (const level of levels) {
    const own = changes.filter((change) => change.level === level)
    if (own.length === 0) continue
    const rows = fitting(own.map(level === 'patch' ? itemOf : rowOf), room)
    room -= lengthOf(rows)
    const rest = own.length - rows.length
    blocks.push(level === 'patch' ? folded(own.length, rows) : md`### ${headings[level]}`, ...(level === 'patch' ? [] : [table(rows)]))
    if (rest > 0) blocks.push(md`… and ${String(rest)} more.`)
  }
  return page(blocks)
}

/** The same place in a comment, where there is nothing to compare. */
export function brokenMarkdown(findings: readonly Shown[]): string {
  const items = findings.slice(0, mostFindings).map(({ finding: { file, line, message } }) => md`- ${code(`${file}:${line}`)} ${shortenValue(message, longestText)}`)
  const rest = findings.length - items.length
  return page([
    md`## The contract cannot be read`, md`${summaryOf(findings.map(({ finding }) => finding))}; nothing was compared.`, joined(items, '\n'),
    ...(rest > 0 ? [md`… and ${String(rest)} more.`] : []),
  ])
}

function table(rows: readonly Markdown[]): Markdown {
  return joined([md`| Where | What changed | Types | Validators |`, md`| --- | --- | --- | --- |`, ...rows], '\n')
}

function rowOf(change: ReportedChange): Markdown {
  const meaning = (audience: 'types' | 'validators') => {
    const found = meaningOf(change).find((each) => each.audience === audience)
    return found ? md`${found.verdict === 'breaking' ? md`**breaking**` : found.verdict}: ${found.words}` : md`as before`
  }
  return md`| ${code(shortenValue(change.subject))}<br>${code(`${asOneWord(change)}:${change.line}`)} | ${told(change, 'cell')} | ${meaning('types')} | ${meaning('validators')} |`
}

function itemOf(change: ReportedChange): Markdown {
  return md`- ${told(change, 'list')}`
}

/** A block that GitHub folds; what stands in it is Markdown because of the blank lines around it. */
function folded(all: number, rows: readonly Markdown[]): Markdown {
  return joined([md`<details><summary>${counted(all, 'change')} in the docs only</summary>`, joined(rows, '\n'), md`</details>`], '\n\n')
}

function told(change: ReportedChange, where: 'cell' | 'list'): Markdown {
  const texts = textsOf(change).map(([sign, text]) => md`<br>${sign === '-' ? 'before' : 'after'}: ${shortenValue(text, longestText)}`)
  return joined([sentenceMarkdown(change, where), ...texts], '')
}

/** As many from the start as there is room for. */
function fitting(rows: readonly Markdown[], room: number): Markdown[] {
  let length = 0
  const end = rows.findIndex(({ source }) => (length += source.length + 1) > room)
  return rows.slice(0, end < 0 ? rows.length : end)
}

function lengthOf(rows: readonly Markdown[]): number {
  return rows.reduce((sum, { source }) => sum + source.length + 1, 0)
}

function page(blocks: readonly Markdown[]): string {
  return `${joined(blocks, '\n\n').source}\n`
}
