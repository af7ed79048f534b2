/** Which form a page has, told by its content. */
import type { SourceForm } from './documentation.js'

/** So much of a file says what it is. */
const enough = 200_000

export function recognise(file: string, text: string): SourceForm {
  const start = text.slice(0, enough)
  const has = (pattern: RegExp) => pattern.test(start)
  if (/^\s*[[{]/.test(start) && isJson(text)) return 'json'
  if (has(/^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)\b/i)) return 'html'
  // Markdown may hold code, and a comment may hold Markdown, but not at the start of a line.
  const isCode = has(/\/\*\*/) && has(/@(?:typedef|event|callback|param|property|prop|arg|enum|fires|emits|module)\b/)
  const hasTable = has(/^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m)
  if (isCode && (/\.[cm]?[jt]sx?$/i.test(file) || !hasTable)) return 'jsdoc'
  if (hasTable || has(/^#{1,6} \S/m)) return 'markdown'
  if (has(/<(?:table|tr|h[1-6]|body)\b[^>]*>/i)) return 'html'
  return 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
