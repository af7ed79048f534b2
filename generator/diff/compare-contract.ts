/** The head of the contract and the texts of its domains. The version is no change: it counts them. */
import type { Contract } from '../model.js'
import type { Change } from './change.js'
import { changed, type Scope, silent } from './scope.js'

export function compareContract(base: Contract, head: Contract, scope: Scope): Change[] {
  const renamed = base.name === head.name ? [] : [changed('package-renamed', { ...scope, subject: head.name }, head, { types: 'breaking', acceptance: 'same' }, { before: base.name, after: head.name, validators: 'breaking' })]
  const texts = [...textsOf(base)].flatMap(([subject, before]) => differing(subject, before, textsOf(head).get(subject), head))
  const domains = head.domains.flatMap((domain) => {
    const other = base.domains.find(({ name }) => name === domain.name)
    if (!other) return []
    return [...differing(`title of ${domain.name}`, other.title, domain.title, domain), ...differing(`description of ${domain.name}`, other.description, domain.description, domain)]
  })
  return [...renamed, ...texts, ...domains]

  function differing(subject: string, before: string | undefined, after: string | undefined, place: Contract | Contract['domains'][number]): Change[] {
    if (before === after) return []
    return [changed('contract-text', { ...scope, subject }, place, silent, { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) })]
  }
}

function textsOf({ description, license, homepage, source }: Contract): Map<string, string | undefined> {
  return new Map([
    ['description', description],
    ['license', license],
    ['homepage', homepage],
    ['source title', source.title],
    ['source date', source.date],
    ['SDK release', source.sdk],
  ])
}
