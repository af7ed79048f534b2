/** Descriptions that say no more than the name does. */
import { type Check, found } from './finding.js'
import { pathOf } from './parts.js'
import { spanBelow } from './subject.js'
import { singular, wordsOfName, wordsOfText } from './words.js'

/** Words that say nothing of their own, and what the thing is called in the format. */
const fillers = new Set(`a an the this that these those it its is are was be been of for to in on at by with and or as from
  value property field object argument parameter member entry type enum event typedef name named called given some any
  which what who`.split(/\s+/))

export const checkRepeatedNames: Check = (subject) =>
  subject.parts.flatMap((part) => {
    const { kind, name, owners, description } = part
    if (description === undefined || kind === 'contract' || kind === 'domain' || kind === 'form') return []
    const known = new Set([...owners, part].flatMap((owner) => wordsOfName(owner.name)).map(singular))
    const own = wordsOfText(description.slice(0, longest)).map(singular)
    // A name may be a filler itself, and then it is what the description repeats.
    const isRepeated = own.every((word) => known.has(word) || fillers.has(word)) && description.length < longest
    return isRepeated ? [found('repeated-name', spanBelow(subject, part, ['description']), { name: name === '' ? 'this' : pathOf(part) })] : []
  })

/** Who writes more than this says something. */
const longest = 200
