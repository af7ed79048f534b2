/** Prose as words, numbers and marks. Full-width forms count as the plain ones; places are those of the text as it stands. */

export interface Token {
  kind: 'number' | 'word' | 'han' | 'quoted' | 'mark'
  /** Plain forms; of what is quoted, without the quotes. */
  text: string
  start: number
  end: number
  /** Whether there is a blank before it. */
  gap: boolean
}

const replaced: Record<string, string> = {
  '。': '.', '、': '、', '“': '"', '”': '"', '‘': "'", '’': "'", '「': '"', '」': '"', '『': '"', '』': '"', '【': '[', '】': ']', '〔': '(', '〕': ')',
  '–': '-', '—': '-', '―': '-', '−': '-', '‐': '-', '‑': '-', '→': '>', '⇒': '>', '～': '~', '〜': '~', '∶': ':', '；': ';', '…': '.', '•': ';', '│': '|', '¦': '|',
}

/** The text with plain forms in the place of full-width ones, one for one, so that places stay. */
export function plainForms(text: string): string {
  // eslint-disable-next-line no-control-regex -- every other character is taken as it is
  return text.replaceAll(/[\s\u00A0\u2010-\u2044\u2192-\u21FF\u2236\u2502\u3000-\u303F\uFF01-\uFF5E¦]/g, (char) => {
    const found = replaced[char]
    if (found !== undefined) return found
    const code = char.codePointAt(0) ?? 0
    if (code >= 0xFF01 && code <= 0xFF5E) return String.fromCodePoint(code - 0xFEE0)
    return /\s/.test(char) ? ' ' : char
  })
}

const digit = /\d/
const latin = /[\w$\u00C0-\u024F\u0370-\u052F]/
const letter = /[A-Za-z_$\u00C0-\u024F\u0370-\u052F]/
const han = /[\u3400-\u9FFF\uF900-\uFAFF\u3040-\u30FF\uAC00-\uD7AF]/

/** Longer is no number that a list counts with. */
const longestNumber = 15
/** Longer is no value but a sentence in quotes. */
const longestQuoted = 64

/** All tokens of a text of plain forms, in one pass. */
export function tokensOf(plain: string): Token[] {
  const tokens: Token[] = []
  let [at, gap] = [0, false]
  const add = (kind: Token['kind'], start: number, end: number, text = plain.slice(start, end)): void => {
    tokens.push({ kind, text, start, end, gap })
    at = end
    gap = false
  }
  while (at < plain.length) {
    const char = plain[at] ?? ''
    const quoteEnd = '"\'`'.includes(char) && !latin.test(plain[at - 1] ?? '') ? closingQuote(plain, at) : -1
    if (char === ' ') {
      gap = true
      at++
    } else if (quoteEnd > 0) {
      add('quoted', at, quoteEnd + 1, plain.slice(at + 1, quoteEnd).trim())
    } else if (digit.test(char) || (('-+'.includes(char)) && digit.test(plain[at + 1] ?? '') && maySign(tokens.at(-1), gap))) {
      const [kind, end] = numberAt(plain, at)
      add(kind, at, end)
    } else if (letter.test(char)) {
      add('word', at, wordEnd(plain, at))
    } else if (han.test(char)) {
      let end = at + 1
      while (end < plain.length && han.test(plain[end] ?? '')) end++
      add('han', at, end)
    } else {
      add('mark', at, at + 1)
    }
  }
  return tokens
}

/** In `2-3` the dash is none; in `0 -1` nobody knows, and it is taken for a range. */
function maySign(before: Token | undefined, gap: boolean): boolean {
  if (!before) return true
  if (before.kind === 'mark') return before.text !== '-' && (gap || ![')', ']'].includes(before.text))
  return before.kind === 'han' || (gap && before.kind === 'word')
}

function closingQuote(plain: string, open: number): number {
  for (let at = open + 1; at < plain.length && at - open <= longestQuoted; at++) {
    if (plain[at] === plain[open]) return at > open + 1 ? at : -1
    if (',;()'.includes(plain[at] ?? '')) return -1
  }
  return -1
}

/** `3.0.11`, `3rd` and numbers that are too long are words. */
function numberAt(plain: string, start: number): ['number' | 'word', number] {
  let end = start + 1
  while (digit.test(plain[end] ?? '')) end++
  while (plain[end] === '.' && digit.test(plain[end + 1] ?? '')) {
    end++
    while (digit.test(plain[end] ?? '')) end++
  }
  const isWord = latin.test(plain[end] ?? '') || end - start > longestNumber || plain.slice(start, Math.min(end, start + longestNumber)).includes('.')
  return isWord ? ['word', wordEnd(plain, end)] : ['number', end]
}

/** `can't` and `one-to-one` are one word. */
function wordEnd(plain: string, start: number): number {
  let end = start
  while (latin.test(plain[end] ?? '') || ("'-".includes(plain[end] ?? ' ') && letter.test(plain[end + 1] ?? '') && end > start)) end++
  return end
}
