import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Enum, EnumValue } from '../model.js'

/** Each value once, each name once, all of the enum's base type. */
export function checkEnum(subject: Enum): Diagnostic[] {
  return [...duplicates(subject, 'value'), ...duplicates(subject, 'name'), ...wrongTypes(subject)]
}

function duplicates({ name, values }: Enum, key: 'value' | 'name'): Diagnostic[] {
  const firsts = new Map<string | number, EnumValue>()
  return values.flatMap((item) => {
    const original = firsts.get(item[key])
    if (!original) {
      firsts.set(item[key], item)
      return []
    }
    const related = [{ at: original.at, message: 'the first one' }]
    return [report('duplicate-value', item.at, { what: `the ${key}`, value: item[key], name }, { related })]
  })
}

function wrongTypes({ type, values }: Enum): Diagnostic[] {
  return values
    .filter(({ value }) => (type === 'string' ? typeof value !== 'string' : !isInt32(value)))
    .map(({ value, at }) => {
      const shown = typeof value === 'string' ? `"${value}"` : value
      const advice = type === 'string' ? 'put it in quotes' : 'an int32 is a whole number from -2147483648 to 2147483647, without quotes'
      return report('enum-value-type', at, { value: shown, type, advice })
    })
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && value === (value | 0)
}
