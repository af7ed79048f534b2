/**
 * Words that the site's builder takes for its own wherever it finds them: it reads files for
 * `<!--@include: …-->`, cuts pages between `__VP_STATIC_START__` and its end, puts the names of files
 * in the place of `__VITE_ASSET__…__`, and turns text that begins with `_vp-fn_` into a function.
 */
import { escapeUnit } from '../text/characters.js'
import { text } from '../text/markdown.js'

const include = /<(?=!--)/g
const notation = /\[(?=!code)/g
const name = /((?:_|&#95;)(?:VP|VITE))(?=_|&#95;)/g

/** Prose as our sinks print it: it looks the same, and no such name is left in one piece. */
export function tameText(source: string): string {
  return source.replace(name, '$1<wbr>')
}

/** An anchor, or a link that may end with one: no name of the builder's is in it, and different ones stay different. */
export function tameAnchor(target: string): string {
  return target.replace(name, '$1:')
}

/** Code between backticks, given without them. */
export function tameCodeSpan(code: string): string {
  const isTame = code.search(include) < 0 && code.search(name) < 0
  return isTame ? `\`${code}\`` : `<code>${tameText(text(code).source)}</code>`
}

/** A line of JSON or TypeScript, in which such a word can only be a part of a string or a name: it says the same. */
export function tameCode(line: string): string {
  return tameNames(line.replace(include, escapeUnit).replace(notation, escapeUnit))
}

/** The same for a whole file of code, where only such names are looked for. */
export function tameNames(code: string): string {
  return code.replace(/_(?=(?:VP|VITE)_)/g, escapeUnit)
}
