/** The sink for text inside a block comment. */
import { acting, escapeUnit } from './characters.js'

/**
 * Text as it may stand in a TSDoc comment: it cannot end the comment, begin a tag, or hide. Line
 * ends stay; each escape is a backslash before the character that would have acted.
 */
export function comment(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(acting, escapeUnit)
    .replace(/\*(?=\/)/g, '*\\')
    .replace(/\/(?=\*)/g, '/\\')
    .replace(/(^|[\s{*])@/gm, '$1\\@')
}
