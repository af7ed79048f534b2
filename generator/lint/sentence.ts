/** Descriptions that are no sentences. */
import { type Edit, stretchOf } from '../edit/index.js'
import type { Span } from '../files.js'
import { type Check, found } from './finding.js'
import { pathOf } from './parts.js'
import { descriptionsOf } from './prose.js'
import { spanBelow } from './subject.js'

export const checkSentences: Check = (subject) => {
  const declared = new Set(subject.parts.map(({ name }) => name))
  return subject.parts.flatMap((part) => descriptionsOf(part).flatMap(({ text, path }) => {
    const shapes = [...(hasSmallStart(text, declared) ? [capital] : []), ...(hasNoEnd(text) ? [end] : [])]
    return shapes.map(({ shape, stretch, fix }) => {
      const place = subject.find(part, path)
      const at = place && stretchOf(place, ...stretch(text))
      const name = path.length > 1 ? `a value of ${pathOf(part)}` : pathOf(part)
      return found('sentence', at ?? spanBelow(subject, part, path), { name, shape }, { fix: at && [fix(at, text)] })
    })
  }))
}

interface Flaw { shape: string; stretch: (text: string) => [start: number, end: number]; fix: (at: Span, text: string) => Edit }

const capital: Flaw = {
  shape: 'begin with a capital letter',
  stretch: (text) => [startOf(text), startOf(text) + letterOf(text).length],
  fix: (at, text) => ({ ...at, text: letterOf(text).toUpperCase() }),
}

const end: Flaw = {
  shape: 'end with a full stop',
  stretch: (text) => [text.trimEnd().length - 1, text.trimEnd().length],
  fix: (at) => ({ ...at, start: at.end, text: '.' }),
}

function startOf(text: string): number {
  return text.length - text.trimStart().length
}

function letterOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(startOf(text)) ?? 0)
}

/** Names and code keep their first letter, and so does `iOS`. */
function hasSmallStart(text: string, declared: ReadonlySet<string>): boolean {
  const [first = ''] = /^\S+/.exec(text.trimStart().slice(0, 100)) ?? []
  const word = first.replace(/[,;:.!?)]+$/, '')
  return /^\p{Ll}[\p{Ll}'’-]*$/u.test(word) && !declared.has(word)
}

/** A mark that ends a sentence, also inside closing quotes; a comma has something missing behind it. */
function hasNoEnd(text: string): boolean {
  return !/[.!?:;,…。！？：]["'”’»)\]`]*$/u.test(text.trimEnd().slice(-20))
}
