import type { Documentation } from '../documentation.js'
import { longestPage, pageTooLong } from './blocks.js'
import { entriesOf } from './entries-of-blocks.js'
import { markdownBlocks } from './markdown-blocks.js'

/** Reads what jsdoc-to-markdown prints, as it is or as hosts of documentation publish it. Never throws. */
export function readMarkdown(file: string, text: string): Documentation {
  if (text.length > longestPage) return { file, form: 'markdown', entries: [], unread: pageTooLong(text) }
  return { file, form: 'markdown', ...entriesOf(markdownBlocks(text)) }
}
