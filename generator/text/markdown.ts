/**
 * The doors from spec text into Markdown. Each takes any string and gives Markdown that shows that
 * string and leaves the page's structure alone, on GitHub and in a docs site that compiles pages as
 * Vue templates. What they give fits into paragraphs, headings, list items and table cells alike.
 */
import { acting, escapeUnit } from './characters.js'

/** Finished Markdown: printed as it is, where a plain string is always escaped. */
export class Markdown {
  constructor(readonly source: string) {}
}

export const nothing = new Markdown('')

/** Markdown with values in it: the literal parts are ours, a plain string among the values is text. */
export function md(parts: TemplateStringsArray, ...values: (string | Markdown)[]): Markdown {
  return new Markdown(parts.map((part, index) => part + sourceOf(values[index] ?? nothing)).join(''))
}

/** One part after the other, with Markdown of ours in between. */
export function joined(parts: readonly (string | Markdown)[], separator: string): Markdown {
  return new Markdown(parts.map(sourceOf).join(separator))
}

function sourceOf(value: string | Markdown): string {
  return typeof value === 'string' ? text(value).source : value.source
}

// Line by line: what counts at the edges only; what has a meaning anywhere; underscores but for those
// inside a word; what may become an emoji, an address or a formula.
const special = new RegExp(
  [
    /^[\s+=-]|(?<=^\d+)[.)](?=\s|$)|[\s!]$/,
    /[&<>\\`*[\]{}|~#\t\n]/,
    /(?<!\w)_+|_+(?!\w)/,
    /:\/(?=\/)|:(?=\S|$)|(?<=[\w.+-])@(?=\S)|[wW]{3}(?=\.)|\$/,
  ].map((part) => part.source).join('|'),
  'gu',
)

/** Text in prose, a heading or a table cell. */
export function text(value: string): Markdown {
  const plain = spelledOut(value.replace(/\r\n?/g, '\n'))
  const escaped = plain.replace(special, (found, offset: number) => {
    if (found === '\n') return offset === 0 || offset === plain.length - 1 ? entities(found) : '<br>'
    if (found === '$') return `<span>${entities(found)}</span>`
    // A comment cuts what renderers would otherwise find even in text that is spelt as entities.
    if (found === '@' || found === ':/' || found.toLowerCase() === 'www') return `${found}<!-- -->`
    return entities(found)
  })
  const visible = escaped.replace(acting, entities)
  // A direction that the text does not close would turn around what follows it on the line.
  return new Markdown(/[\u202a-\u202e\u2066-\u2069]/u.test(plain) ? `<span dir="auto">${visible}</span>` : visible)
}

/** Code in a line: between backticks where nothing in it could end or change it there. */
export function code(value: string): Markdown {
  return inlineCode(value, /[`|{}]/)
}

/** The same where no table is around: there a bar is a bar, and text that people edit reads better. */
export function codeOutsideTables(value: string): Markdown {
  return inlineCode(value, /[`{}]/)
}

function inlineCode(value: string, acts: RegExp): Markdown {
  const plain = /^[!-~](?:[ -~]*[!-~])?$/.test(value) && !acts.test(value)
  return new Markdown(plain ? `\`${value}\`` : `<code>${text(value).source}</code>`)
}

/** A block of code. A fence knows no escapes, so what it cannot hold is spelt as in the code's own language. */
export function codeBlock(language: 'ts' | 'json' | 'sh' | 'mermaid', value: string): Markdown {
  const body = value.replace(/\r\n?/g, '\n').replace(acting, escapeUnit)
  // Of runs of backticks the longest sorts last.
  const longest = (body.match(/`{3,}/g) ?? ['``']).sort().at(-1)
  const fence = `${longest}\``
  return new Markdown(`${fence}${language}\n${body}\n${fence}`)
}

/** A link, safe whatever it is called and wherever it leads. */
export function link(label: string | Markdown, target: string): Markdown {
  return md`[${label}](${linkTarget(target)})`
}

/** Where a link leads. Schemes other than the web's are defused: a target may come from a spec, too. */
export function linkTarget(target: string): Markdown {
  const scheme = /^[^/?#]*?:/.exec(target)?.[0] ?? ''
  const safe = /^(?:https?:|mailto:)?$/i.test(scheme) ? target : target.replace(':', '%3A')
  return new Markdown(percentEncoded(safe))
}

/** A place that links can lead to. Stands in front of what it marks. */
export function anchor(id: string): Markdown {
  return new Markdown(`<a id="${spelledOut(id).replace(/[^\w.~:-]/gu, entities)}"></a>`)
}

// Control characters, lone surrogates, noncharacters: there is no entity that stands for them.
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const inexpressible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/gu

function spelledOut(value: string): string {
  return value.replace(inexpressible, escapeUnit)
}

function entities(found: string): string {
  return [...found].map((character) => named.get(character) ?? `&#${character.codePointAt(0)};`).join('')
}

const named = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;']])

function percentEncoded(target: string): string {
  const encoder = new TextEncoder()
  return target.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~/?#:@!$&'+,;=%]/gu, (found) =>
    [...encoder.encode(found)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  ).replaceAll('&', '&amp;')
}
