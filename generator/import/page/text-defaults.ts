/** The column of defaults in a copied text. */

const numeral = /^-?\d+(?:\.\d+)?(?= |$)/
/** Behind a number these say that it belongs to the words: `0 - off; 1 - on`, `5 minutes at most`. */
const goesOn = /^(?:[-–—:：=,;]|(?:for|to|or|and|means|ms|milliseconds?|seconds?|minutes?|hours?|days?|bytes?|items?|times?)\b)/

/** `undefined` where no default stands, or none that is sure. */
export function readDefaultAt(text: string, isEnum: boolean): { value: string; rest: string } | undefined {
  const value = /^"(?:[^"\\]|\\.)*"(?= |$)/.exec(text)?.[0] ?? numeral.exec(text)?.[0] ?? /^(?:true|false|null|undefined|\[\]|\{\})(?= |$)/.exec(text)?.[0] ?? (isEnum ? /^\S+/.exec(text)?.[0] : undefined)
  if (value === undefined) return undefined
  const rest = text.slice(value.length).trim()
  return !isEnum && goesOn.test(rest) ? undefined : { value, rest }
}
