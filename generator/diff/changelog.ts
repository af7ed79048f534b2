/** The contract's changelog with what changed, in the form of Keep a Changelog. */
import type { Change } from './change.js'
import { entriesFor, type Entry } from './changelog-entries.js'
import { endOfBody, type Heading, headingsOf, isBlank, itemsOf, linesOf, withoutBlanks } from './changelog-outline.js'
import type { Section } from './kinds.js'

export interface Release {
  version: string
  /** `YYYY-MM-DD` */
  date: string
}

const head = `# Changelog

What changes for an app that uses this contract. The format is that of
[Keep a Changelog](https://keepachangelog.com/en/1.1.0/), the versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).
`

const order: readonly Section[] = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed']

/**
 * Adds what changed under the heading of the release, which an "Unreleased" becomes, or else under
 * "Unreleased". What is there already is not added again, and everything else stays as it is, byte
 * for byte. Nothing comes of nothing: without entries there is no new file and no new heading.
 */
export function updateChangelog(old: string | undefined, changes: readonly Change[], release?: Release): string | undefined {
  const lines = linesOf(old ?? head)
  const end = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n'
  const sections = sectionsOf(lines)
  const unreleased = sections.find(({ title }) => /^\[?unreleased\b/i.test(title))
  const released = release && sections.find(({ title }) => versionIn(title) === release.version)
  const target = released ?? unreleased
  const there = [released, unreleased].flatMap((section) => (section ? itemsOf(lines.slice(section.index, section.end)) : [])).map(({ text }) => text)
  const entries = entriesFor(changes, there)
  const title = release ? `## [${release.version}] - ${release.date}` : '## [Unreleased]'

  if (!target) return entries.length === 0 ? old : withSection(lines, sections[0]?.index, withEntries([`${title}${end}`], entries, end), end)
  const own = lines.slice(target.index, target.end)
  if (release && !released) own[0] = title + (/\r?\n$/.exec(own[0] ?? '')?.[0] ?? '')
  const section = withEntries(own, entries, end)
  const isTight = section.at(-1) !== own.at(-1) && !isBlank(section.at(-1)) && target.end < lines.length
  return [...lines.slice(0, target.index), ...section, ...(isTight ? [end] : []), ...lines.slice(target.end)].join('')
}

/** Whether the changelog has a heading for the version. */
export function hasRelease(text: string, version: string): boolean {
  return sectionsOf(linesOf(text)).some(({ title }) => versionIn(title) === version)
}

interface Part extends Heading { end: number }

/** A release each, from its heading to the next one, or to the links that end the file. */
function sectionsOf(lines: readonly string[]): Part[] {
  return partsOf(lines, 2, endOfBody(lines))
}

function partsOf(lines: readonly string[], level: number, last: number): Part[] {
  const headings = headingsOf(lines).filter((heading) => heading.level <= level)
  return headings.map((heading, index) => ({ ...heading, end: headings[index + 1]?.index ?? Math.max(last, heading.index + 1) })).filter((part) => part.level === level)
}

function versionIn(title: string): string | undefined {
  return /^\[?v?(\d[^\]\s]*)/.exec(title)?.[1]
}

/** A section of its own: before the newest, or at the end of the text. */
function withSection(lines: readonly string[], before: number | undefined, section: readonly string[], end: string): string {
  if (before !== undefined) return [...lines.slice(0, before), ...section, end, ...lines.slice(before)].join('')
  const at = withoutBlanks(lines, endOfBody(lines))
  return inserted(lines, at, at === 0 ? section : [end, ...section], end).join('')
}

function withEntries(section: readonly string[], entries: readonly Entry[], end: string): string[] {
  return order.reduce<string[]>((lines, name) => {
    const own = entries.filter((entry) => entry.section === name)
    return own.length === 0 ? lines : withGroup(lines, name, own, end)
  }, [...section])
}

function withGroup(lines: readonly string[], name: Section, entries: readonly Entry[], end: string): string[] {
  const groups = partsOf(lines, 3, lines.length)
  const group = groups.find(({ title }) => title.toLowerCase() === name.toLowerCase())
  if (group) return withItems(lines, group, entries, end)
  const items = [`### ${name}${end}`, end, ...entries.map(({ text }) => `- ${text}${end}`)]
  const next = groups.find(({ title }) => rank(title) > rank(name))
  if (!next) return inserted(lines, withoutBlanks(lines), [end, ...items], end)
  return inserted(lines, next.index, isBlank(lines[next.index - 1]) ? [...items, end] : [end, ...items, end], end)
}

function rank(title: string): number {
  return order.findIndex((name) => name.toLowerCase() === title.toLowerCase())
}

/** In a list that is there: behind its last breaking entry, and at its end. */
function withItems(lines: readonly string[], group: Part, entries: readonly Entry[], end: string): string[] {
  const items = itemsOf(lines.slice(group.index, group.end)).map(({ index, text }) => ({ index: index + group.index, text }))
  const last = withoutBlanks(lines, group.end)
  const firstPlain = items.find(({ text }) => !text.startsWith('**Breaking:**'))?.index ?? last
  // Another mark would begin another list.
  const mark = lines[items[0]?.index ?? -1]?.charAt(0) ?? '-'
  const print = (isBreaking: boolean) => entries.filter((entry) => entry.isBreaking === isBreaking).map(({ text }) => `${mark} ${text}${end}`)
  const plain = print(false)
  const isList = items.length > 0
  if (!isList) return inserted(lines, last, [end, ...print(true), ...plain], end)
  return inserted(inserted(lines, last, plain, end), firstPlain, print(true), end)
}

/** With an end to the line before, where the file ended in it, and a blank line to what follows, if that is a heading or a link. */
function inserted(lines: readonly string[], at: number, added: readonly string[], end: string): string[] {
  if (added.length === 0) return [...lines]
  const before = lines.slice(0, at)
  const after = lines.slice(at)
  const last = before.at(-1)
  if (last !== undefined && !last.endsWith('\n')) before[before.length - 1] = last + end
  const isApart = after[0] === undefined || isBlank(after[0]) || isBlank(added.at(-1)) || /^[-*+] /.test(after[0])
  return [...before, ...added, ...(isApart ? [] : [end]), ...after]
}
