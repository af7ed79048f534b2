/** Changes as the lines of a changelog, in Markdown. */
import { code } from '../text/markdown.js'
import type { Change } from './change.js'
import { onOneLine } from './changelog-outline.js'
import { type ChangeKind, kinds, type Section } from './kinds.js'
import { sentenceMarkdown } from './sentence-markdown.js'
import { shortenValue } from './shorten-value.js'

export interface Entry {
  section: Section
  isBreaking: boolean
  /** One line, without the mark of the list. */
  text: string
}

/** What is told of all such changes together: nobody reads a hundred lines about wording. */
const condensed: readonly { kind: ChangeKind; one: string; many: string }[] = [
  { kind: 'description-changed', one: 'The description of {names} was reworded.', many: 'Descriptions of {count} things were reworded: {names}.' },
  { kind: 'examples-changed', one: 'The examples of {names} are others.', many: 'Examples of {count} things are others: {names}.' },
  { kind: 'evidence-changed', one: 'The evidence for {names} is another.', many: 'The evidence for {count} things is another: {names}.' },
]

const mostNames = 10

/** The entries that are not among those which are `there` already; breaking ones first. */
export function entriesFor(changes: readonly Change[], there: readonly string[]): Entry[] {
  const known = new Set(there)
  const single = changes.filter(({ kind }) => !condensed.some((group) => group.kind === kind)).map(entryOf)
  const entries = [...single, ...condensed.flatMap((group) => condensedEntry(group, changes, there))]
  const fresh = entries.filter((entry, index) => !known.has(onOneLine(entry.text)) && entries.findIndex((other) => other.text === entry.text) === index)
  return fresh.sort((one, other) => Number(other.isBreaking) - Number(one.isBreaking))
}

function entryOf(change: Change): Entry {
  const isBreaking = change.level === 'major'
  const sentence = sentenceMarkdown(change, 'list').source
  return { section: kinds[change.kind].section, isBreaking, text: isBreaking ? `**Breaking:** ${sentence}` : sentence }
}

/** Names only what no line of the same kind names already, so that a second run adds nothing. */
function condensedEntry({ kind, one, many }: (typeof condensed)[number], changes: readonly Change[], there: readonly string[]): Entry[] {
  const lines = there.filter((line) => [one, many].some((sentence) => line.startsWith(beginOf(sentence))))
  const unnamed = lines.reduce((sum, line) => sum + Number(/ and (\d+) more\.$/.exec(line)?.[1] ?? 0), 0)
  const subjects = [...new Set(changes.filter((change) => change.kind === kind).map(({ subject }) => code(shortenValue(subject)).source))]
  const names = subjects.filter((name) => !lines.some((line) => line.includes(onOneLine(name))))
  if (names.length <= unnamed) return []
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  const values: Readonly<Record<string, string>> = { count: String(names.length), names: names.slice(0, mostNames).join(', ') + more }
  const sentence = (names.length === 1 ? one : many).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
  return [{ section: 'Changed', isBreaking: false, text: sentence }]
}

function beginOf(sentence: string): string {
  return sentence.slice(0, sentence.indexOf('{'))
}
