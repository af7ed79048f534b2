/** A tag that begins an entry, and the tags that belong to it, as an entry. */
import type { Entry, Member, Unread } from '../documentation.js'
import { enumBehind, nameBehind } from './code-behind.js'
import { type Doclet, entryOf } from './doclet.js'
import { mergeMembers } from './merge-members.js'
import { ownerName, placeOf } from './names.js'
import { exampleText, plainText } from './plain-text.js'
import { readType, readValue } from './read-value.js'
import type { Tag } from './split-comment.js'
import type { Code, Comment } from './tokens.js'

export interface Section { opener: Tag; description: string; tags: Tag[]; comment: Comment }

/** What a section needs to know of its file. */
export interface Surroundings {
  code: Code
  commentsByNext: ReadonlyMap<number, Comment>
  modules: ReadonlySet<string>
  /** The one that the section stands in. */
  module: string | undefined
}

export function readSection(section: Section, around: Surroundings): { entry?: Entry; unread: Unread[] } {
  const { opener, tags, comment } = section
  if (isHidden(tags)) return { unread: [] }
  const last = (...titles: string[]) => tags.findLast(({ title }) => titles.includes(title))
  const unread: Unread[] = []

  const head = readHead(opener)
  if (!head) return { unread: [unreadable(opener)] }
  const path = head.name || plainText((last('name') ?? last('alias'))?.text ?? '') || nameBehind(around.code, comment.next)
  const place = path ? placeOf(path, opener.title === 'event') : undefined
  if (!place?.name) return { unread: [{ line: opener.line, text: `@${opener.title}`, why: 'it has no name' }] }

  const members = (...titles: string[]): Member[] => tags.filter(({ title }) => titles.includes(title)).flatMap((tag) => {
    const value = readValue(tag.text)
    if (!value?.name) { unread.push(unreadable(tag)); return [] }
    return [{ ...value, members: [], line: tag.line }]
  })
  const type = head.type ?? (last('type') ? typeOf(last('type')!.text) : undefined)
  const module = moduleOf(last, place.owner, around)
  const deprecated = last('deprecated')
  const since = last('since')
  const described = last('description', 'desc')
  const doclet: Doclet = {
    kind: opener.title as Doclet['kind'],
    name: place.name,
    ...(module === undefined ? {} : { module }),
    ...(type === undefined ? {} : { type }),
    description: described ? plainText(described.text) : section.description || head.description,
    params: members('param', 'arg', 'argument'),
    properties: members('property', 'prop'),
    examples: tags.filter(({ title }) => title === 'example').flatMap(readExample),
    ...(deprecated ? { deprecated: plainText(deprecated.text) } : {}),
    ...(since ? { since: plainText(since.text) } : {}),
    line: opener.title === 'enum' ? comment.line : opener.line,
  }
  if (doclet.kind === 'enum') {
    const values = enumBehind(around.code, comment.next, around.commentsByNext)
    doclet.properties = mergeMembers([...doclet.properties, ...values.members.map((member) => ({ ...member, ...(type === undefined ? {} : { type }) }))])
    unread.push(...values.unread)
  }
  return { entry: entryOf(doclet), unread }
}

const isHidden = (tags: Tag[]) => tags.some(({ title, text }) => title === 'ignore' || title === 'private' || (title === 'access' && text.trim() === 'private'))

/** Type and name behind the tag that begins an entry; text behind the name is a description. */
function readHead({ title, text }: Tag): { type?: string; name: string; description: string } | undefined {
  if (title === 'enum') {
    const read = readType(text)
    return read && { ...(read.type === undefined ? {} : { type: read.type }), name: '', description: plainText(read.rest) }
  }
  if (title !== 'event') return readValue(text)
  // Names in quotes hold blanks.
  const [, name = '', rest = ''] = /^\s*([^\s"]*(?:"[^"\n]*")?\S*)([^]*)$/.exec(text) ?? []
  return { name, description: plainText(rest.replace(/^\s*-(?!\d)/, '')) }
}

/** A type may stand without braces there. */
function typeOf(text: string): string | undefined {
  const read = readType(text)
  return read?.type ?? (plainText(text) || undefined)
}

function moduleOf(last: (...titles: string[]) => Tag | undefined, owner: string | undefined, { modules, module }: Surroundings): string | undefined {
  const stated = last('memberof', 'memberof!')?.text.trim().split(/\s/, 1)[0]
  const path = stated || owner
  return path ? ownerName(path, modules) || undefined : last('global') ? undefined : module
}

function readExample({ text, line }: Tag): { text: string; line: number }[] {
  const lines = text.split('\n')
  const isEmpty = (each: string) => /^\s*(?:<caption>[^<]*<\/caption>\s*)?$/.test(each)
  const first = lines.findIndex((each) => !isEmpty(each))
  if (first === -1) return []
  const code = exampleText(withoutIndent(lines.slice(first)).join('\n'))
  return code === '' ? [] : [{ text: code, line: line + first }]
}

/** Takes off the blanks that all lines begin with. The first line may stand behind the tag, without any. */
function withoutIndent(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  return lines.map((line) => line.slice(Math.min(indent, line.length)))
}

function unreadable({ title, text, line }: Tag): Unread {
  return { line, text: plainText(`@${title} ${text}`.slice(0, 200)), why: text.trim() === '' ? 'nothing stands behind it' : 'braces or brackets are not closed, or the name is missing' }
}
