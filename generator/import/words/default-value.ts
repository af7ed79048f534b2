/** Values that are said to be the default. */
import type { DocumentedType, Sure } from '../reading.js'
import { isScalar } from './fit.js'

export interface Default { value: Sure<string | number | boolean>; /** Where the phrase begins, with what joins it. */ start: number; end: number; isWord: boolean }

const value = String.raw`(?:(true|false)(?!\w)|([-+]?\d{1,15}(?:\.\d{1,10})?)(?![\w.]?\w)|(["'\x60])([^"'\x60]{0,64})\3|([a-z_]\w{0,63}(?= ?(?:$|[,;.)]))))`
const named = String.raw`(?:(?<!\w)defaults?(?: value)?(?: ?[:=] ?| is | to | is: | as )|(?<!\w)default (?=["'\x60\d+-]|true|false)|(?:默认|缺省)值? ?(?:[为是] ?)?(?:[:=] ?)?)`
const phrase = new RegExp(named + value, 'gi')
const behind = /(?<![\w.-])(?:(true|false)|([-+]?\d{1,15})|(["'`])([^"'`]{0,64})\3) by default(?!\w)/gi

/** The default that a phrase of the text says: `default: 0`, `默认为 5`, `0 by default`. */
export function defaultIn(plain: string, type: DocumentedType | undefined): Default | undefined {
  // A sentence may speak of several; the first is as good as another, and unsure.
  const found = [...plain.matchAll(phrase), ...plain.matchAll(behind)].slice(0, 2).flatMap((match) => read(plain, match, type) ?? [])
  const [first, second] = found
  if (!first || !second || second.value.value === first.value.value) return first
  return { ...first, value: { ...first.value, unsure: 'the words say several defaults' } }
}

function read(plain: string, match: RegExpMatchArray, type: DocumentedType | undefined): Default | undefined {
  const [all, truth, number, quote, quoted, word] = match
  const end = (match.index ?? 0) + all.length
  let start = match.index ?? 0
  while (start > 0 && /[ ,;.、(/-]/.test(plain[start - 1] ?? '')) start--
  const place = { start, end, isWord: word !== undefined }
  if (truth !== undefined) return { ...place, value: fitted(truth.toLowerCase() === 'true', type) }
  if (number !== undefined) {
    const reading = fitted(Number(number), type)
    return { ...place, value: reading.unsure === undefined && /^ ?[a-z一-鿿]/i.test(plain.slice(end, end + 2)) ? { ...reading, unsure: 'something belongs to the number' } : reading }
  }
  if (quote !== undefined) return { ...place, value: fitted(unquoted(quoted ?? '', type), type) }
  return word !== undefined && (!type || isScalar(type, 'string')) ? { ...place, value: { value: word, unsure: 'it may be a word of the sentence' } } : undefined
}

/** Pages write `false` in quotes too, where no string is meant. */
function unquoted(text: string, type: DocumentedType | undefined): string | number | boolean {
  if (/^(?:true|false)$/.test(text) && isScalar(type, 'boolean')) return text === 'true'
  return /^-?\d{1,15}$/.test(text) && isScalar(type, 'number') ? Number(text) : text
}

function fitted(said: string | number | boolean, type: DocumentedType | undefined): Sure<string | number | boolean> {
  if (!type || isScalar(type, typeof said)) return { value: said }
  return { value: said, unsure: 'the default is no value of the type' }
}
