/** The texts of JSDoc, in its source and in the JSON that is made of it, as a reader of the page sees them. */

/** On one line. Between two characters of Chinese a line break stands for nothing, else for a blank. */
export function plainText(text: string): string {
  let whole = ''
  for (const line of withoutMarks(text).split('\n')) {
    const words = line.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim()
    if (words === '') continue
    whole += whole === '' || (endsWide.test(whole.slice(-2)) && beginsWide.test(words)) ? words : ` ${words}`
  }
  return whole
}

/** Entities, links and what had to be escaped. */
function withoutMarks(text: string): string {
  return decodeEntities(
    text
      .replace(/\[([^\][]*)\]\{@link(?:code|plain)?\s[^{}]*\}/g, '$1')
      .replace(/\{@link(?:code|plain)?\s([^{}]*)\}/g, (_, link: string) => shownOf(link.trim()))
      // A table needs `\|`, a comment cannot hold `*/`, and a tag would start at `@`.
      .replace(/\\([|@{}])/g, '$1')
      .replaceAll('*\\/', '*/'),
  )
}

/** `X`, `X|label` or `X label`. */
function shownOf(link: string): string {
  const bar = link.indexOf('|')
  const at = bar === -1 ? link.search(/\s/) : bar
  return (at === -1 ? '' : link.slice(at + 1).trim()) || (at === -1 ? link : link.slice(0, at).trim())
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Those that pages are made with; what is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()]!
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Han, kana, Hangul, and punctuation as wide as they are. */
const wide = '[\\u2e80-\\u30ff\\u3100-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3ffff}]'
const beginsWide = new RegExp(`^${wide}`, 'u')
const endsWide = new RegExp(`${wide}$`, 'u')

/** The code of an example, without lines of blanks around it and without its caption. */
export function exampleText(text: string): string {
  return text.replace(/^\s*<caption>[^<]*<\/caption>/, '').replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
}
