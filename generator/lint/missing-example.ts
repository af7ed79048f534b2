import { type Check, found } from './finding.js'
import { nameSpan } from './subject.js'

/** Events without an example. */
export const checkExamples: Check = (subject) => {
  const bare = new Set(subject.model.events.filter(({ examples }) => examples.length === 0).map(({ name }) => name))
  return subject.parts.filter(({ kind, name }) => kind === 'events' && bare.has(name)).map((part) =>
    found('missing-example', nameSpan(subject, part), { name: part.name }))
}
