/** Pieces of pages as HTML and as plain text. What our sinks print in prose is HTML but for links and code. */
import { blocksOf, changeLine } from './blocks.js'
import { tameText } from './build-words.js'
import { htmlText } from './places.js'

/** The heading of a page, as HTML; empty where it has none. */
export function titleOf(page: string): string {
  const lines = blocksOf(page).flatMap((block) => (block.kind === 'text' ? block.lines : []))
  return tameText((lines.find((line) => line.startsWith('# ')) ?? '').slice(2))
}

const links = /\[([^\]]*)\]\([^)]*\)/g

/** The first paragraph of a page that says more than where others are, as HTML. */
export function descriptionOf(page: string): string {
  const line = page.split('\n').find((each) => /^[^#<|`\s-]/.test(each) && /\p{L}/u.test(each.replace(links, ''))) ?? ''
  return tameText(changeLine(line.replace(links, '$1').replaceAll('**', ''), (piece) => piece, (code) => `<code>${htmlText(code)}</code>`))
}

/** HTML as the text it shows; a name of the builder's is broken by a mark that nobody sees. */
export function plainText(html: string): string {
  return html
    .replaceAll('<wbr>', '\u2060')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
