/** How names are written. */
import { type Casing, type NamedKind, namedKinds } from '../lint-settings.js'
import { type Check, found } from './finding.js'
import { nounOf } from './parts.js'
import { nameSpan } from './subject.js'
import { splitName } from './words.js'

const defaults: Readonly<Record<NamedKind, readonly Casing[]>> = {
  events: ['camelCase'], typedefs: ['PascalCase'], enums: ['PascalCase'], values: ['PascalCase'], properties: ['camelCase', 'snake_case'], arguments: ['camelCase'],
}

const forms: Readonly<Record<Casing, RegExp>> = {
  camelCase: /^[$_]?[a-z][A-Za-z0-9]*$/,
  PascalCase: /^[$_]?[A-Z][A-Za-z0-9]*$/,
  snake_case: /^[$_]?[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  'kebab-case': /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  SCREAMING_CASE: /^[$_]?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
}

export const checkCasing: Check = (subject) =>
  subject.parts.flatMap((part) => {
    const kind = namedKinds.find((candidate) => candidate === part.kind)
    if (!kind) return []
    const allowed = subject.settings.casing[kind] ?? defaults[kind]
    const [first] = allowed
    if (!first || allowed.some((casing) => forms[casing].test(part.name))) return []
    return [found('casing', nameSpan(subject, part), { kind: nounOf(part), name: part.name, casing: allowed.join(' or '), better: rewritten(part.name, first) })]
  })

function rewritten(name: string, casing: Casing): string {
  const words = splitName(name).map(({ word }) => word.toLowerCase())
  if (words.length === 0) return casing
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  switch (casing) {
    case 'camelCase': return words.map((word, index) => (index === 0 ? word : capital(word))).join('')
    case 'PascalCase': return words.map(capital).join('')
    case 'snake_case': return words.join('_')
    case 'kebab-case': return words.join('-')
    case 'SCREAMING_CASE': return words.join('_').toUpperCase()
  }
}
