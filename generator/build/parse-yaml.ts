/** Text to syntax tree, strictly: what YAML merely tolerates is a diagnostic here. */
import { Composer, type CST, isMap, isScalar, isSeq, type Pair, Parser, Scalar, type ScalarTag, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import { mostProblems } from './enough.js'
import type { Entry, MapSyntax, ScalarSyntax, Syntax } from './syntax.js'
import { syntaxError } from './syntax-error.js'

/** What most plain texts are, told by one look: the schema asks each text first whether it is one of eight other things. */
const plainText: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^(?!(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)?$)[^-+.\d]/,
  resolve: (text) => text,
}

const options: ConstructorParameters<typeof Composer>[0] = {
  version: '1.2', schema: 'core', customTags: (tags) => [plainText, ...tags], merge: false, strict: true, uniqueKeys: false, intAsBigInt: true,
  prettyErrors: false, logLevel: 'silent', keepSourceTokens: false,
}

/** The tree of a file; absent after a syntax error, of which only the first is reported. */
export function parseYaml(file: string, { text, lexemes }: { text: string; lexemes: string[] }): { root?: Syntax; problems: Diagnostic[] } {
  const [document] = new Composer(options).compose(tokensOf(lexemes), true, text.length)
  if (!document) return { problems: [report('empty-file', { file, start: 0, end: 1 }, {})] }
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (error) return { problems: [syntaxError(file, error, { text, lexemes })] }
  if (document.contents === null) return { problems: [report('empty-file', { file, start: 0, end: 1 }, {})] }
  const problems: Diagnostic[] = []
  const root = convert(document.contents, { file, text, mayHaveHalves: /\\u/i.test(text), problems })
  // A file that is wrong all over has problems enough.
  return { ...(root && problems.length <= mostProblems ? { root } : {}), problems }
}

/** The concrete tokens that the parser makes of lexemes; the scan has them already. */
function tokensOf(lexemes: string[]): CST.Token[] {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of lexemes) {
    // Nearly always that is the end at once, which `yield*` finds out in a roundabout way.
    const found = parser.next(lexeme)
    for (let step = found.next(); step.done !== true; step = found.next()) tokens.push(step.value)
  }
  return [...tokens, ...parser.end()]
}

interface Source {
  file: string
  text: string
  /** What was decoded has whole characters; half ones come of escape sequences. */
  mayHaveHalves: boolean
  problems: Diagnostic[]
}

function convert(node: unknown, source: Source): Syntax | undefined {
  if (isScalar(node)) return convertScalar(node, source)
  if (isMap(node)) return convertMap(node, source)
  if (!isSeq(node)) return undefined
  const items = node.items.map((item) => convert(item, source)).filter((item) => item !== undefined)
  return { kind: 'list', items, at: spanOf(node.range, source) }
}

function convertMap(map: YAMLMap, source: Source): MapSyntax {
  const byKey = new Map<string, Entry>()
  const entries: Entry[] = []
  for (const pair of map.items) {
    const found = convertPair(pair, map.flow === true, source)
    if (!found) continue
    const first = byKey.get(found.key)
    if (first) {
      const related = [{ at: first.keyAt, message: 'the first one' }]
      source.problems.push(report('duplicate-key', found.keyAt, { key: found.key }, { related }))
      continue
    }
    byKey.set(found.key, found)
    entries.push(found)
  }
  return { kind: 'map', entries, byKey, at: spanOf(map.range, source) }
}

function convertPair({ key, value }: Pair, flow: boolean, source: Source): Entry | undefined {
  if (!isScalar(key)) {
    const range = isMap(key) || isSeq(key) ? key.range : undefined
    const found = isMap(key) ? 'a mapping' : isSeq(key) ? 'a list' : 'empty'
    source.problems.push(report('key-not-text', spanOf(range, source), { found }))
    return undefined
  }
  const keyAt = spanOf(key.range, source)
  // `0:` and `true:` are names too: what counts is how the key is written.
  const name = typeof key.value === 'string' ? key.value : source.text.slice(...(key.range ?? [0, 0])).trimEnd()
  checkHalves(name, keyAt, source)
  if (name === '') {
    source.problems.push(report('key-not-text', keyAt, { found: 'empty' }))
    return undefined
  }
  if (flow && value === null) {
    source.problems.push(report('lost-text', keyAt, { key: name }))
    return undefined
  }
  // A value that is not there has no place of its own.
  const isThere = !isScalar(value) || value.range?.[0] !== value.range?.[1]
  const converted = isThere ? convert(value, source) : undefined
  return { key: name, keyAt, value: converted ?? { kind: 'scalar', value: null, at: keyAt } }
}

function convertScalar(node: Scalar, source: Source): ScalarSyntax {
  const at = spanOf(node.range, source)
  const value = node.value
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) source.problems.push(report('unsafe-integer', at, { value: String(value) }))
    return { kind: 'scalar', value: number, at, written: source.text.slice(at.start, at.end) }
  }
  if (typeof value !== 'string') {
    const written = source.text.slice(at.start, at.end)
    const problem = typeof value === 'number' ? numberProblem(value, written) : undefined
    if (problem) source.problems.push(report(problem, at, { value: written }))
    // JSON has no −0 either.
    return { kind: 'scalar', value: problem === 'not-json' || value === 0 ? 0 : (value as number | boolean | null), at, written }
  }
  checkHalves(value, at, source)
  if (node.type === Scalar.PLAIN) checkComment(at, source)
  const textStart = node.type === Scalar.PLAIN ? at.start : at.start + 1
  const verbatim = source.text.startsWith(value, textStart)
  return verbatim ? { kind: 'scalar', value, at, textStart } : { kind: 'scalar', value, at }
}

/** What a number with a point or an exponent loses on its way; one with an exponent is meant to be rounded. */
function numberProblem(value: number, written: string): 'not-json' | 'unsafe-integer' | undefined {
  if (!Number.isFinite(value) || value === 0 && /[1-9]/.test(written.replace(/e.*/i, ''))) return 'not-json'
  return /e/i.test(written) || Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : 'unsafe-integer'
}

/** `see #12` is the text `see`. */
function checkComment({ file, end }: Span, { text, problems }: Source): void {
  if (text[end] !== ' ' && text[end] !== '\t') return
  const [comment] = afterText.exec(text.slice(end, end + 80)) ?? []
  if (comment !== undefined) problems.push(report('text-or-comment', { file, start: end + comment.length - 1, end: end + comment.length }, {}))
}

const afterText = /^[ \t]+#(?=[^\s#])/

function checkHalves(text: string, at: Span, { mayHaveHalves, problems }: Source): void {
  if (!mayHaveHalves) return
  const [half] = /\p{Surrogate}/u.exec(text) ?? []
  if (half !== undefined) problems.push(report('half-character', at, { code: `U+${half.charCodeAt(0).toString(16).toUpperCase()}` }))
}

/** Without the white space and comments that YAML counts to the node behind it. */
function spanOf(range: readonly [number, number, number] | null | undefined, { file, text }: Source): Span {
  if (!range) return { file, start: 0, end: 1 }
  const [start, end] = range
  // Scalars end with the last of their characters.
  if (end > start && isInk(text.charCodeAt(end - 1))) return { file, start, end }
  const length = text.slice(start, end).trimEnd().length
  return { file, start, end: start + Math.max(length, 1) }
}

/** Whether a character is in ASCII and seen. */
function isInk(code: number): boolean {
  return code > 32 && code < 127
}
