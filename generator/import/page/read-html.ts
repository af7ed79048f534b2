import type { Documentation } from '../documentation.js'
import { longestPage, pageTooLong } from './blocks.js'
import { entriesOf } from './entries-of-blocks.js'
import { htmlBlocks } from './html-blocks.js'

/** Reads the page that a host makes of jsdoc-to-markdown's Markdown. Never throws, and runs nothing. */
export function readHtml(file: string, text: string): Documentation {
  if (text.length > longestPage) return { file, form: 'html', entries: [], unread: pageTooLong(text) }
  return { file, form: 'html', ...entriesOf(htmlBlocks(text)) }
}
