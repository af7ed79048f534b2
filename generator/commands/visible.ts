/**
 * Text of others on a terminal: nothing in it may move the cursor, hide, turn a line around, or give
 * a command to the CI system that reads along. Such commands are:
 *
 * - anywhere in a line `##[name]` (GitHub's older form, Azure), `##vso[…]` (Azure), `##teamcity[…]`;
 * - at its start, blanks aside, `::name …::` (GitHub);
 * - at its start headings that fold a log: `--- `, `+++ `, `~~~ `, `^^^ ` (Buildkite), and
 *   `section_start:` and `travis_fold:`, which act with control characters only (GitLab, Travis).
 *
 * GitHub's and Azure's agents are .NET programs, whose comparisons may pass over what is invisible.
 * So the first character of a command becomes an escape, as those that nobody could see do.
 */

// Controls, format characters, line separators, halves of pairs, and letters without a shape; not
// the joiners and the variation selectors that scripts and emoji need.
const unsafe = /(?![\u200C\u200D\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/gu
const commandAnywhere = /#(?=\p{DI}*#\p{DI}*[A-Za-z[])/gu
// A colon alone too: what comes behind the text may be another.
const commandAtStart = /^([\s\p{DI}]*)(:|([-+~^])(?=\p{DI}*\3\p{DI}*\3)|s(?=ection_(?:start|end)\b)|t(?=ravis_(?:fold|time)\b))/u

/**
 * The text with everything that a terminal would obey, that nobody could see, or that begins a
 * command of CI as an escape. It may stand at the start of a line.
 */
export function visible(text: string): string {
  return text
    .replace(unsafe, escapeOf)
    .replace(commandAnywhere, escapeOf)
    .replace(commandAtStart, (_, blanks: string, character: string) => blanks + escapeOf(character))
}

/** A JSON document that is as harmless to print; it means the same. Its lines begin with its own signs. */
export function printJson(document: unknown): string {
  const text = JSON.stringify(document, undefined, 2)
  const harmless = text.replace(unsafe, (character) => (character === '\n' ? character : jsonEscapeOf(character)))
  return `${harmless.replace(commandAnywhere, jsonEscapeOf)}\n`
}

/** The same on a line of its own. */
export function printJsonLine(document: unknown): string {
  const harmless = JSON.stringify(document).replace(unsafe, jsonEscapeOf)
  return `${harmless.replace(commandAnywhere, jsonEscapeOf)}\n`
}

export interface Cell {
  text: string
  /** Columns on the screen. */
  width: number
}

/**
 * One cell per code point of a line, as it is shown behind something of our own; tabs become spaces
 * up to the next stop.
 */
export function cellsOf(line: string): Cell[] {
  const commands = new Set(Array.from(line.matchAll(commandAnywhere), ({ index }) => index))
  let [column, offset] = [0, 0]
  return Array.from(line, (character) => {
    const cell = commands.has(offset) ? escapedCell(character) : cellOf(character, column)
    column += cell.width
    offset += character.length
    return cell
  })
}

function escapedCell(character: string): Cell {
  const text = escapeOf(character)
  return { text, width: text.length }
}

const tabStop = 4
const wide = /(?![\uFF61-\uFFDC])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u
const zeroWidth = /[\p{Mn}\p{Me}\u200C\u200D]/u

function cellOf(character: string, column: number): Cell {
  if (character === '\t') {
    const width = tabStop - (column % tabStop)
    return { text: ' '.repeat(width), width }
  }
  if (character.search(unsafe) === 0) return escapedCell(character)
  if (zeroWidth.test(character)) return { text: character, width: 0 }
  return { text: character, width: wide.test(character) ? 2 : 1 }
}

function escapeOf(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return '\\t'
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function jsonEscapeOf(character: string): string {
  return Array.from({ length: character.length }, (_, index) =>
    `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')
}
