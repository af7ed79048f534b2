import type { Documentation, Entry, Unread } from '../documentation.js'
import { plainText } from './plain-text.js'
import { readSection } from './read-section.js'
import { splitComment, type Tag } from './split-comment.js'
import { type Comment, scanCode } from './tokens.js'
import { unknownEvents } from './unknown-events.js'

/** Reads the comments of a source file, attached to code or not. Nothing of it is run. */
export function readJsdoc(file: string, text: string): Documentation {
  const { code, comments } = scanCode(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'))
  const entries: Entry[] = []
  const unread: Unread[] = []
  const commentsByNext = new Map<number, Comment>(comments.map((comment) => [comment.next, comment]))
  const split = comments.filter(({ closed, text: { length } }) => closed && length > 5).map((comment) => ({ comment, ...splitComment(comment.text, comment.line) }))
  const modules = new Set<string>()
  const fired: Tag[] = []
  let module: string | undefined

  for (const { tags } of split) for (const tag of tags) if (tag.title === 'module') modules.add(moduleName(tag, file))
  for (const { comment, description, tags } of split) {
    for (const tag of tags) {
      if (tag.title === 'module') module = moduleName(tag, file)
      if (tag.title === 'fires' || tag.title === 'emits') fired.push(tag)
    }
    for (const section of sectionsOf(description, tags)) {
      const read = readSection({ ...section, comment }, { code, commentsByNext, modules, module })
      if (read.entry) entries.push(read.entry)
      unread.push(...read.unread)
    }
  }
  for (const { line, text: begun } of comments.filter(({ closed }) => !closed)) unread.push({ line, text: plainText(begun.slice(0, 80)), why: 'the comment never ends' })
  unread.push(...unknownEvents(fired, entries))
  return { file, form: 'jsdoc', entries, unread: unread.toSorted((one, other) => one.line - other.line) }
}

/** Each tag that begins an entry, with those behind it: TypeScript allows several in a comment. */
function sectionsOf(description: string, tags: Tag[]): { opener: Tag; description: string; tags: Tag[] }[] {
  const openers = tags.filter(({ title }) => title === 'typedef' || title === 'callback' || title === 'event' || title === 'enum')
  const kind = openers.length === 0 ? tags.find(({ title, text }) => title === 'kind' && /^(?:event|typedef)\s*$/.test(text)) : undefined
  if (kind) return [{ opener: { ...kind, title: kind.text.trim(), text: '' }, description, tags }]
  let begin = 0
  return openers.map((opener, index) => {
    const next = openers[index + 1]
    const end = next ? tags.indexOf(next, begin) : tags.length
    const section = { opener, description: index === 0 ? description : '', tags: tags.slice(begin, end) }
    begin = end
    return section
  })
}

/** Without a name a module is called like its file. */
function moduleName({ text }: Tag, file: string): string {
  const name = text.replace(/^\s*\{[^}]*\}/, '').trim().split(/\s/, 1)[0]!.replace(/^module:/, '')
  return name || file.split(/[/\\]/).at(-1)!.replace(/\.[^.]*$/, '')
}
