/** The Content-Security-Policy of each page: it may run the site's own files and the few lines that it holds, and ask nobody else. */
import { createHash } from 'node:crypto'
import { attribute, elementsOf, textOf } from './html.js'

const mark = '<meta charset="utf-8">'

/** The page with its policy in front of everything that the policy is about. */
export function withPolicy(html: string): string {
  const inline = elementsOf(html).filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
  const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(textOf(script)).digest('base64')}'`)
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    // The colours of code and the places of some parts of the theme are attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  if (!html.includes(mark)) throw new Error('a page of the site does not begin as pages do, so that its policy has no place')
  return html.replace(mark, () => `${mark}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
}
