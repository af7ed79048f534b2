/**
 * Takes out of Markdown what is no content, and what would keep the parser busy. Everything stays in its place:
 * a line that goes leaves an empty one, so that all others keep their numbers.
 */
import type { Unread } from '../documentation.js'
import { grouped } from './blocks.js'

const longestLine = 16_000
/** Text without an empty line between is one piece of work for the parser. Tables are work cell by cell. */
const longestStretch = 16_000
/** Each may open something: the parser looks at each several times. The page that this was made for has 3,000. */
const mostMarks = 200_000
const mostMarksTogether = 5_000
/** List and quotation marks before a line's text, each a level. */
const mostLevels = 40
const deepestIndent = 200

export interface TamePage { text: string; unread: Unread[] }

export function tameMarkdown(text: string): TamePage {
  const lines = text.split(/\r\n|\r|\n/)
  const unread: Unread[] = []
  const drop = (index: number, why: string) => {
    unread.push({ line: index + 1, text: (lines[index] ?? '').slice(0, 80), why })
    lines[index] = ''
  }
  clearFrontMatter(lines)
  clearContainers(lines)
  dropHostile(lines, drop)
  const marks = lines.reduce((sum, line) => sum + marksIn(line), 0)
  if (marks <= mostMarks) return { text: lines.join('\n'), unread }
  return { text: '', unread: [...unread, { line: 1, text: (lines[0] ?? '').slice(0, 80), why: `the page has ${grouped(marks)} marks of Markdown, more than ${grouped(mostMarks)}` }] }
}

function clearFrontMatter(lines: string[]): void {
  if (lines[0]?.startsWith('\uFEFF')) lines[0] = lines[0].slice(1)
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence)
  if (end > 0) lines.fill('', 0, end + 1)
}

/** `::: details Index` and `:::` around content are a host's own. */
function clearContainers(lines: string[]): void {
  let fence = ''
  lines.forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== '') {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = ''
    } else if (mark) fence = mark
    else if (/^ {0,3}:{3,}/.test(line)) lines[index] = ''
  })
}

function dropHostile(lines: string[], drop: (index: number, why: string) => void): void {
  let length = 0
  let marks = 0
  lines.forEach((line, index) => {
    const levels = levelsOf(line)
    if (line.length > longestLine) drop(index, `the line has more than ${grouped(longestLine)} characters`)
    else if (levels > mostLevels && !/^[\s-]*$|^[\s*]*$/.test(line)) drop(index, 'lists, quotations or an indent deeper than on any page')
    else if (levels > mostLevels) lines[index] = ''
    const isAlone = lines[index]?.trim() === '' || line.startsWith('|')
    length = isAlone ? 0 : length + line.length
    marks = (isAlone ? 0 : marks) + marksIn(lines[index] ?? '')
    if (length <= longestStretch && marks <= mostMarksTogether) return
    drop(index, length > longestStretch ? `more than ${grouped(longestStretch)} characters without an empty line` : `more than ${grouped(mostMarksTogether)} marks of Markdown without an empty line`)
    length = 0
    marks = 0
  })
}

/** List and quotation marks, each a level. */
const before = /^[\s>*+\-\d.)]*/

/** Lists nest by their indent too. */
function levelsOf(line: string): number {
  const indent = line.length - line.trimStart().length
  if (indent > deepestIndent) return indent
  const found = before.exec(line)?.[0] ?? ''
  return found.length <= mostLevels ? 0 : found.replace(/\s+/g, '').length
}

function marksIn(line: string): number {
  let marks = 1
  for (const character of line) if ('*_[]<`|&\\!'.includes(character)) marks += 1
  // What nests is looked at once more at each level.
  const levels = before.exec(line)?.[0].replace(/\s+/g, '').length ?? 0
  return marks + (levels > 1 ? 5 * levels : 0)
}
