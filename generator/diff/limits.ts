/** Constraints as limits: which value keeps them, and which keep each other. */
import type { Constraints } from '../model.js'

/** Whether a number or a text keeps all limits. */
export function fits(value: number | string, limits: readonly Constraints[]): boolean {
  return limits.every((limit) => (typeof value === 'number' ? numberFits(value, limit) : textFits(value, limit)))
}

function numberFits(value: number, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Constraints): boolean {
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)
    && value > (exclusiveMinimum ?? -Infinity) && value < (exclusiveMaximum ?? Infinity)
    && (multipleOf === undefined || Number.isInteger(value / multipleOf))
}

function textFits(value: string, { minLength = 0, maxLength = Infinity, pattern, startsWith = '' }: Constraints): boolean {
  const length = Array.from(value).length
  return length >= minLength && length <= maxLength && value.startsWith(startsWith) && (pattern === undefined || new RegExp(pattern, 'u').test(value))
}

/** Whether whatever keeps the first limits keeps the others too. `whole`: there is nothing between one number and the next. */
export function within(some: readonly Constraints[], others: readonly Constraints[], whole: boolean): boolean {
  const [one, other] = [rangesOf(some, whole), rangesOf(others, whole)]
  return ranges.every((name) => one[name].low >= other[name].low && one[name].high <= other[name].high)
    && (!other.isOpenLow || one.value.low > other.value.low || one.isOpenLow)
    && (!other.isOpenHigh || one.value.high < other.value.high || one.isOpenHigh)
    && valuesOf(others, 'multipleOf').every((step) => valuesOf(some, 'multipleOf').some((own) => Number.isInteger(own / step)) || (whole && Number.isInteger(1 / step)))
    && valuesOf(others, 'pattern').every((pattern) => valuesOf(some, 'pattern').includes(pattern))
    && valuesOf(others, 'startsWith').every((start) => valuesOf(some, 'startsWith').some((own) => own.startsWith(start)))
    && (!valuesOf(others, 'uniqueItems').includes(true) || valuesOf(some, 'uniqueItems').includes(true) || one.items.high <= 1)
}

const ranges = ['value', 'length', 'items', 'members'] as const
interface Range { low: number; high: number }
type Ranges = Record<(typeof ranges)[number], Range> & { isOpenLow: boolean; isOpenHigh: boolean }

/** What remains when all limits are kept. */
function rangesOf(limits: readonly Constraints[], whole: boolean): Ranges {
  const low = Math.max(-Infinity, ...valuesOf(limits, 'minimum'), ...valuesOf(limits, 'exclusiveMinimum').map((limit) => (whole ? Math.floor(limit) + 1 : limit)))
  const high = Math.min(Infinity, ...valuesOf(limits, 'maximum'), ...valuesOf(limits, 'exclusiveMaximum').map((limit) => (whole ? Math.ceil(limit) - 1 : limit)))
  const start = valuesOf(limits, 'startsWith').map((text) => Array.from(text).length)
  return {
    value: whole ? { low: Math.ceil(low), high: Math.floor(high) } : { low, high },
    length: { low: Math.max(0, ...valuesOf(limits, 'minLength'), ...start), high: Math.min(Infinity, ...valuesOf(limits, 'maxLength')) },
    items: { low: Math.max(0, ...valuesOf(limits, 'minItems')), high: Math.min(Infinity, ...valuesOf(limits, 'maxItems')) },
    members: { low: Math.max(0, ...valuesOf(limits, 'minProperties')), high: Math.min(Infinity, ...valuesOf(limits, 'maxProperties')) },
    isOpenLow: !whole && valuesOf(limits, 'exclusiveMinimum').includes(low),
    isOpenHigh: !whole && valuesOf(limits, 'exclusiveMaximum').includes(high),
  }
}

function valuesOf<Key extends keyof Constraints>(limits: readonly Constraints[], key: Key): NonNullable<Constraints[Key]>[] {
  return limits.map((limit) => limit[key]).filter((value) => value !== undefined)
}
