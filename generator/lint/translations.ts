/** What readers of another language find in English, or do not find as it is now. */
import { standingOf } from '../locales/standing.js'
import { textTree } from '../locales/text-tree.js'
import type { Text } from '../locales/texts.js'
import { type Check, found } from './finding.js'
import { grouped } from './grouped.js'
import { nounOf, type Part } from './parts.js'
import { nameSpan, type Subject } from './subject.js'

/** So many texts of a part are named. */
const mostNamed = 3

/** One finding for each part that is declared at the top of a domain: a language that has just begun lacks everything. */
export const checkMissing: Check = (subject) => {
  const owners = new Map(subject.parts.map((part) => [keyOf(part), part]))
  return standings(subject).flatMap(({ language, missing }) =>
    [...grouped(missing, ownerOf)].flatMap(([owner, texts]) => {
      const part = owners.get(owner)
      if (!part) return []
      const names = texts.map(({ path }) => path.slice(owner.split('\n').length).join('.'))
      const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
      return [found('missing-translation', nameSpan(subject, part), { language, part: `the ${nounOf(part)} ${part.name}`, texts: `${names.slice(0, mostNamed).join(', ')}${more}` })]
    }))
}

export const checkStale: Check = (subject) =>
  standings(subject).flatMap(({ locale, stale }) => stale.map(({ text, entry }) =>
    found('stale-translation', entry.at, { path: text.path.join('.'), locale }, { related: [{ at: text.at, message: 'what it says now' }] })))

function standings({ model, translations }: Subject) {
  if (translations.length === 0) return []
  const tree = textTree(model)
  return translations.map((translation) => ({ ...translation, ...standingOf(tree, translation) }))
}

/** The path of the part that a text belongs to: of `contract`, of a domain, or of what a domain declares. */
function ownerOf({ path }: Text): string {
  return path.slice(0, path[0] === 'contract' ? 1 : path.length > 3 ? 4 : 2).join('\n')
}

function keyOf({ kind, name, owners, declares }: Part): string | undefined {
  if (kind === 'contract') return 'contract'
  if (kind === 'domain') return `domains\n${name}`
  return owners.length === 0 && declares && 'domain' in declares ? `domains\n${declares.domain}\n${kind}\n${name}` : undefined
}
