import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import type { Enum, EnumValue } from '../model.js'
import { child, type Syntax } from './syntax.js'

/** Where the values stand in their file. */
type Places = ReadonlyMap<EnumValue, Syntax>

/** Each value once, each name once, all of the enum's base type. */
export function checkEnum(subject: Enum, places: Places): Diagnostic[] {
  return [...duplicates(subject, 'value', places), ...duplicates(subject, 'name', places), ...wrongTypes(subject, places)]
}

function duplicates({ name, values }: Enum, key: 'value' | 'name', places: Places): Diagnostic[] {
  const firsts = new Map<string | number, EnumValue>()
  return values.flatMap((item) => {
    const original = firsts.get(item[key])
    if (!original) {
      firsts.set(item[key], item)
      return []
    }
    const related = [{ at: placeOf(original, key, places), message: 'the first one' }]
    return [report('duplicate-value', placeOf(item, key, places), { what: `the ${key}`, value: item[key], name }, { related })]
  })
}

function wrongTypes({ type, values }: Enum, places: Places): Diagnostic[] {
  return values
    .filter(({ value }) => (type === 'string' ? typeof value !== 'string' : !isInt32(value)))
    .map((item) => {
      const { value } = item
      const shown = typeof value === 'string' ? `"${value}"` : value
      const advice = type === 'string' ? 'put it in quotes' : 'an int32 is a whole number from -2147483648 to 2147483647, without quotes'
      return report('enum-value-type', placeOf(item, 'value', places), { value: shown, type, advice })
    })
}

function placeOf(item: EnumValue, key: 'value' | 'name', places: Places): Span {
  return child(places.get(item), key)?.at ?? item.at
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && value === (value | 0)
}
