/** Descriptions: text in which `code` between backticks is code and names of the contract are links. */
import { code, joined, Markdown, text } from '../../text/markdown.js'
import { endedBy } from '../../text/wording.js'
import { type Context, linkTo } from './places.js'

const inlineCode = /(?<!`)`(?! )([^`\n]+)(?<! )`(?!`)/u
/** A name that cannot be English: `RawNotice`, but not `Event`. */
const word = /(?<![\w$.])[A-Za-z_$][\w$]*?[a-z][A-Z][\w$]*/u
const pieces = new RegExp(`${inlineCode.source}|${word.source}`, 'gu')

/** A description of the contract. Everything in it but those two comes out as it is. */
export function prose(description: string, context: Context): Markdown {
  const whole = description.trim()
  const parts: (string | Markdown)[] = []
  let end = 0
  for (const match of whole.matchAll(pieces)) {
    const special = match[1] === undefined ? named(match[0], context) : codeOrLink(match[1], context)
    if (!special) continue
    parts.push(...between(whole.slice(end, match.index), end > 0, true), special)
    end = match.index + match[0].length
  }
  return joined([...parts, ...between(whole.slice(end), end > 0, false)], '')
}

/** The same, as one or more whole sentences. */
export function sentence(description: string, context: Context): Markdown {
  return prose(endedBy(context.words.spell('stop'), description), context)
}

function codeOrLink(content: string, context: Context): Markdown {
  const place = context.places.get(content)
  return place ? linkTo(code(content), place) : code(content)
}

function named(name: string, context: Context): Markdown | undefined {
  const place = context.places.get(name)
  return place && linkTo(name, place)
}

/** Text beside code or a link, where a blank at the edge stands inside the line and needs no escape. */
function between(piece: string, after: boolean, before: boolean): Markdown[] {
  const lead = after && piece.startsWith(' ') ? [blank] : []
  const rest = piece.slice(lead.length)
  const trail = before && rest.endsWith(' ') ? [blank] : []
  return [...lead, text(rest.slice(0, rest.length - trail.length)), ...trail]
}

const blank = new Markdown(' ')
