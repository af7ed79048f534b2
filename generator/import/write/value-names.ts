/** Names that a page does not have: of the values of an enum, and of types that stand inside others. */
import { isReserved } from '../../names.js'
import type { ListedValue } from '../reading.js'

/** So many words of a label make a name. */
const mostWords = 4

/** A name for each value, of its label where that is in Latin letters, else of the value itself. No two are the same. */
export function valueNames(values: readonly ListedValue[], taken: Iterable<string> = []): string[] {
  const used = new Set(taken)
  return values.map(({ value, label }) => {
    const plain = nameOfLabel(label, value) ?? nameOfValue(value)
    let name = plain
    for (let count = 2; used.has(name); count += 1) name = `${plain}${count}`
    used.add(name)
    return name
  })
}

function nameOfLabel(label: string, value: ListedValue['value']): string | undefined {
  // A word on the wire is its own best name.
  if (typeof value === 'string' && /^[A-Za-z]/.test(value)) return undefined
  const words = label.replace(/['’]/g, '').split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && !/^(?:a|an|the|is|are)$/i.test(word))
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}]/u.test(label)
  const name = words.slice(0, mostWords).map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('')
  return isLatin && /^[A-Za-z]/.test(name) ? name : undefined
}

function nameOfValue(value: ListedValue['value']): string {
  if (typeof value === 'number') return `Value${value < 0 ? 'Minus' : ''}${String(Math.abs(value)).replace(/\D/g, '_')}`
  const name = String(value).split(/[^A-Za-z0-9]+/).map((word) => (/[a-z]/.test(word) ? word : word.toLowerCase())).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return name === '' ? 'Empty' : /^[A-Za-z]/.test(name) ? name : `Value${name}`
}

/** Nobody's name is longer. */
const longestName = 120

/** A page's name as a type of the format may have it, which nothing has yet: as it is, if that can be. */
export function typeNameFor(wanted: string, isTaken: (name: string) => boolean): string {
  const sound = /^[A-Za-z_$][\w$]*$/.test(wanted) && wanted.length <= longestName ? wanted : inventedName(wanted)
  return freeName(isReserved(sound) ? `${sound}Type` : sound, isTaken)
}

/** A name in PascalCase for what a page has no name for, of the words of what it belongs to. */
export function inventedName(...parts: readonly string[]): string {
  const words = parts.flatMap((part) => part.split(/[^A-Za-z0-9]+/)).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('').slice(0, longestName)
  return name === '' ? 'Type' : /^\d/.test(name) ? `Type${name}` : name
}

export function freeName(base: string, isTaken: (name: string) => boolean): string {
  let name = base
  for (let count = 2; isTaken(name); count += 1) name = `${base}${count}`
  return name
}
