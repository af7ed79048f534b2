/** Brings an overlay up to the contract: an entry for every text, with the English above those that nobody has written so far. */
import {
  commentAbove, commentLines, type Edit, flowText, follow, insertEntry, insertLines, keyOf, type Layout, type OpenSource, type Place, placesIn,
  replaceEmpty, replaceScalar, textAt, type Value,
} from '../edit/index.js'
import { textHash } from './text-hash.js'
import type { TextTree } from './text-tree.js'
import type { Text } from './texts.js'

/** Begins the lines that say the English; such a comment is kept up to date where it stands. */
export const englishMark = 'en:'

export interface Filled {
  edits: Edit[]
  /** How many texts got an entry. */
  added: number
  /** How many entries say now what the present English is. */
  updated: number
}

/** Entries stand in the contract's order where they are new; those that are there stay where they are, with their texts. */
export function fillOverlay({ root }: OpenSource, tree: TextTree): Filled {
  const filled: Filled = { edits: [], added: 0, updated: 0 }
  const language = placesIn(root).find((entry) => keyOf(entry) === 'language')
  fill(root, tree, language, filled)
  return filled
}

function fill(place: Place, { children }: TextTree, first: Place | undefined, filled: Filled): void {
  const entries = new Map(placesIn(place).map((entry) => [keyOf(entry), entry]))
  const missing = [...children].filter(([key]) => !entries.has(key))
  filled.added += missing.reduce((sum, [, tree]) => sum + countOf(tree), 0)
  if (entries.size === 0 && !place.inFlow && place.within) {
    filled.edits.push(replaceEmpty(place, (layout) => missing.flatMap(([key, tree]) => linesOf(key, tree, layout))))
    return
  }
  let previous = first
  for (const [key, tree] of children) {
    const entry = entries.get(key)
    if (!entry) filled.edits.push(insertion(place, key, tree, previous))
    else if (tree.text) mend(entry, tree.text, filled)
    else fill(entry, tree, undefined, filled)
    previous = entry ?? previous
  }
}

function countOf({ text, children }: TextTree): number {
  return text ? 1 : [...children.values()].reduce((sum, tree) => sum + countOf(tree), 0)
}

/** Between brackets there is no room for comments. */
function insertion(place: Place, key: string, tree: TextTree, previous: Place | undefined): Edit {
  const isFlow = placesIn(place)[0]?.inFlow ?? place.inFlow
  if (isFlow) return insertEntry(place, key, valueOf(tree), (previous && keyOf(previous)) ?? null)
  return insertLines(place, (layout) => linesOf(key, tree, layout), previous)
}

function valueOf({ text, children }: TextTree): Value {
  if (text) return { of: textHash(text.text), text: '' }
  return Object.fromEntries([...children].map(([key, tree]) => [key, valueOf(tree)]))
}

function linesOf(key: string, tree: TextTree, layout: Layout): string[] {
  const name = keyText(key)
  if (tree.text) return [...commentLines(englishMark, tree.text.text), `${name}: ${flowText(valueOf(tree))}`]
  const below = [...tree.children].flatMap(([inner, child]) => linesOf(inner, child, layout))
  const head = name.length > longestKey ? [`? ${name}`, ':'] : [`${name}:`]
  return [...head, ...below.map((line) => ' '.repeat(layout.step) + line)]
}

/** YAML looks no further for the colon behind a key. */
const longestKey = 1000

/** What is written counts as a key's name, so that `0` and `true` need no quotes. */
function keyText(key: string): string {
  return /^-?[\w$][\w$.-]*$/.test(key) ? key : flowText(key)
}

function mend(entry: Place, { text }: Text, filled: Filled): void {
  const [of, said] = [follow(entry, ['of']), follow(entry, ['text'])].map((place) => place && textAt(place))
  const hash = textHash(text)
  const edits: Edit[] = []
  const hashPlace = follow(entry, ['of'])
  if (!hashPlace) edits.push(insertEntry(entry, 'of', hash, null))
  else if (said === '' && of !== hash) edits.push(replaceScalar(hashPlace, hash))
  const isOpen = said === '' || of !== undefined && of !== hash
  if (!entry.inFlow) edits.push(...commentEdits(entry, text, isOpen))
  if (edits.length > 0) filled.updated += 1
  filled.edits.push(...edits)
}

/** The comment that says the English, where it is needed or stands already. */
function commentEdits(entry: Place, text: string, isNeeded: boolean): Edit[] {
  const { text: whole, lineEnd } = entry.source()
  const at = commentAbove(entry, englishMark)
  if (at.start === at.end && !isNeeded) return []
  const [blanks] = /^[ \t]*/.exec(whole.slice(at.end)) ?? ['']
  const wanted = commentLines(englishMark, text).map((line) => `${blanks}${line}${lineEnd}`).join('')
  return whole.slice(at.start, at.end) === wanted ? [] : [{ ...at, text: wanted }]
}
