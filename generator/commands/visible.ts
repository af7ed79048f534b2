/** Text of others on a terminal: nothing in it may move the cursor, hide, or turn a line around. */

// Controls, format characters (not the joiners that scripts need), line separators, halves of pairs.
const unsafe = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** The text with everything that a terminal would obey, or that nobody could see, as an escape. */
export function visible(text: string): string {
  return text.replace(unsafe, escapeOf)
}

/** A JSON document that is as harmless to print; it means the same. */
export function printJson(document: unknown): string {
  const text = JSON.stringify(document, undefined, 2)
  return `${text.replace(unsafe, (character) => (character === '\n' ? character : jsonEscapeOf(character)))}\n`
}

export interface Cell {
  text: string
  /** Columns on the screen. */
  width: number
}

/** One cell per code point of a line, as it is shown; tabs become spaces up to the next stop. */
export function cellsOf(line: string): Cell[] {
  let column = 0
  return Array.from(line, (character) => {
    const cell = cellOf(character, column)
    column += cell.width
    return cell
  })
}

const tabStop = 4
const wide = /(?![\uFF61-\uFFDC])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u
const zeroWidth = /[\p{Mn}\p{Me}\u200C\u200D]/u

function cellOf(character: string, column: number): Cell {
  if (character === '\t') {
    const width = tabStop - (column % tabStop)
    return { text: ' '.repeat(width), width }
  }
  const text = visible(character)
  if (text !== character) return { text, width: text.length }
  if (zeroWidth.test(character)) return { text, width: 0 }
  return { text, width: wide.test(character) ? 2 : 1 }
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
