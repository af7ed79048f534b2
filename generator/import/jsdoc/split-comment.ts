/** A comment, cut at its tags. comment-parser does it; what stands behind a tag it is not asked for, as it mangles examples. */
import { parse, tokenizers } from 'comment-parser'
import { plainText } from './plain-text.js'

export interface Tag {
  /** Without `@`. */
  title: string
  /** What stands behind it, as it stands, margins of stars taken off. */
  text: string
  line: number
}

/** The text before the first tag, and the tags. Lines count from `line` on. */
export function splitComment(comment: string, line: number): { description: string; tags: Tag[] } {
  const [block] = parse(comment, {
    startLine: line,
    spacing: 'preserve',
    // As in jsdoc, a fence hides no tag: one that is left open would hide them all. No line holds this one.
    fence: '\n',
    tokenizers: [tokenizers.tag()],
  })
  if (!block) return { description: '', tags: [] }
  const tags = block.tags.map(({ source }): Tag => {
    const [first, ...rest] = source
    const { tag, description } = first!.tokens
    // `@param{string} name`
    const brace = tag.indexOf('{')
    const title = brace === -1 ? tag.slice(1) : tag.slice(1, brace)
    const text = [brace === -1 ? description : `${tag.slice(brace)} ${description}`, ...rest.map(({ tokens }) => lineOf(tokens))].join('\n')
    return { title, text, line: first!.number }
  })
  return { description: plainText(block.description), tags }
}

/** One blank behind the star belongs to the margin. */
function lineOf({ start, delimiter, postDelimiter, description }: { start: string; delimiter: string; postDelimiter: string; description: string }): string {
  return (delimiter === '' ? start : postDelimiter.replace(/^[ \t]/, '')) + description
}
