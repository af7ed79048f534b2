/** Any sequence of code units, whether or not it is text: what a sink must take. */
import fc from 'fast-check'

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code))

/** Texts in which the given parts stand more often than chance would have it. */
export function anyText(...parts: string[]): fc.Arbitrary<string> {
  const part = parts.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...parts) }, unit, ascii) : fc.oneof(unit, ascii)
  return fc.array(part, { maxLength: 12 }).map((list) => list.join(''))
}
