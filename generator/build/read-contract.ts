/** `contract.yaml` to the head of the Model. */
import type { Span } from '../files.js'
import type { Contract } from '../model.js'
import { child, itemsOf, type Syntax, textOf } from './syntax.js'

/** A domain as contract.yaml lists it. */
export interface ListedDomain { name: string; at: Span }

export function readContract(root: Syntax): Omit<Contract, 'domains'> & { listed: ListedDomain[] } {
  const text = (key: string) => textOf(root, key) ?? ''
  const source = child(root, 'source')
  const homepage = textOf(root, 'homepage')
  return {
    name: text('name'),
    version: text('version'),
    description: text('description'),
    license: text('license'),
    ...(homepage === undefined ? {} : { homepage }),
    at: root.at,
    source: { title: textOf(source, 'title') ?? '', date: textOf(source, 'date') ?? '', sdk: textOf(source, 'sdk') ?? '' },
    listed: itemsOf(root, 'domains').flatMap((item) =>
      item.kind === 'scalar' && typeof item.value === 'string' ? [{ name: item.value, at: item.at }] : [],
    ),
  }
}
