/** A file of documentation to what it says. Readers are loaded when a file of their form comes. */
import type { Documentation, SourceForm } from './documentation.js'
import { recognise } from './recognise.js'

/** Reads a page in the form it has, or is said to have. Never throws on bad input: what cannot be read is `unread`. */
export async function readDocumentation(file: string, text: string, form: SourceForm = recognise(file, text)): Promise<Documentation> {
  switch (form) {
    case 'jsdoc': return (await import('./jsdoc/read-jsdoc.js')).readJsdoc(file, text)
    case 'json': return (await import('./json/read-json.js')).readJson(file, text)
    case 'markdown': return (await import('./page/read-markdown.js')).readMarkdown(file, text)
    case 'html': return (await import('./page/read-html.js')).readHtml(file, text)
    case 'text': return (await import('./page/read-text.js')).readText(file, text)
  }
}
