/** The values of an enum that a page has as such. */
import type { PageEntry, PageMember } from '../page.js'
import type { ListedValue } from '../reading.js'

/** Texts or whole numbers; nothing where they are anything else, or of both kinds. The first of equal ones counts. */
export function enumOfEntry({ type, members }: Pick<PageEntry, 'type'> & { members: readonly PageMember[] }): ListedValue[] | undefined {
  const isText = type?.kind === 'scalar' && type.name === 'string'
  const all = members.map(({ name, default: value, prose }): ListedValue => ({ value: valueOf(value, isText) ?? name, label: prose.text || name }))
  const values = [...new Map(all.toReversed().map((one) => [one.value, one])).values()].toReversed()
  const kinds = new Set(values.map(({ value }) => typeof value))
  return kinds.size === 1 && values.every(({ value }) => typeof value === 'string' || isInt32(value)) ? values : undefined
}

export function isInt32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31
}

/** As JavaScript would read it. */
function valueOf(text: string | undefined, isText: boolean): string | number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  // There is no -0 in a spec.
  if (!isText && text.trim() !== '' && !Number.isNaN(number)) return number === 0 ? 0 : number
  return text.replace(/^(['"`])(.*)\1$/s, '$2')
}
