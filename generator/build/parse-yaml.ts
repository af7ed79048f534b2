/** Text to syntax tree, strictly: what YAML merely tolerates is a diagnostic here. */
import { Composer, type CST, isMap, isScalar, isSeq, type Pair, Parser, Scalar, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import { mostProblems } from './enough.js'
import type { Entry, MapSyntax, ScalarSyntax, Syntax } from './syntax.js'

const options: ConstructorParameters<typeof Composer>[0] = {
  version: '1.2', schema: 'core', merge: false, strict: true, uniqueKeys: false, intAsBigInt: true, prettyErrors: false,
  logLevel: 'silent', keepSourceTokens: false,
}

/** The tree of a file; absent after a syntax error, of which only the first is reported. */
export function parseYaml(file: string, { text, lexemes }: { text: string; lexemes: string[] }): { root?: Syntax; problems: Diagnostic[] } {
  const [document] = new Composer(options).compose(tokensOf(lexemes), true, text.length)
  if (!document) return { problems: [report('empty-file', { file, start: 0, end: 1 }, {})] }
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (error) {
    const at = { file, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) }
    const problem = sentenceOf(error.message, lineAround(text, at.start))
    return { problems: [report('yaml-syntax', at, { problem })] }
  }
  if (document.contents === null) return { problems: [report('empty-file', { file, start: 0, end: 1 }, {})] }
  const problems: Diagnostic[] = []
  const root = convert(document.contents, { file, text, problems })
  // A file that is wrong all over has problems enough.
  return { ...(root && problems.length <= mostProblems ? { root } : {}), problems }
}

/** The concrete tokens that the parser makes of lexemes; the scan has them already. */
function* tokensOf(lexemes: string[]): Generator<CST.Token> {
  const parser = new Parser()
  for (const lexeme of lexemes) yield* parser.next(lexeme)
  yield* parser.end()
}

/** The parser's message as part of our sentence, with the likeliest cause where we know it. */
function sentenceOf(message: string, line: string): string {
  const [first = message] = message.split('\n')
  const plain = first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]\s*$/, '')
  if (/\{.*\[\]/.test(line)) return `${plain}; inside { } a type with [ ] must be quoted`
  return plain.startsWith('nested mappings') ? `${plain}; text that holds a colon and a blank must be quoted` : plain
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}

interface Source { file: string; text: string; problems: Diagnostic[] }

function convert(node: unknown, source: Source): Syntax | undefined {
  if (isMap(node)) return convertMap(node, source)
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item, source)).filter((item) => item !== undefined)
    return { kind: 'list', items, at: spanOf(node.range, source) }
  }
  return isScalar(node) ? convertScalar(node, source) : undefined
}

function convertMap(map: YAMLMap, source: Source): MapSyntax {
  const byKey = new Map<string, Entry>()
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
  }
  return { kind: 'map', entries: [...byKey.values()], byKey, at: spanOf(map.range, source) }
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
  if (typeof value === 'number' && !Number.isFinite(value)) {
    source.problems.push(report('not-json', at, { value: source.text.slice(at.start, at.end) }))
    return { kind: 'scalar', value: 0, at }
  }
  if (typeof value !== 'string') return { kind: 'scalar', value: value as number | boolean | null, at, written: source.text.slice(at.start, at.end) }
  checkHalves(value, at, source)
  const textStart = node.type === Scalar.PLAIN ? at.start : at.start + 1
  const verbatim = source.text.startsWith(value, textStart)
  return { kind: 'scalar', value, at, ...(verbatim ? { textStart } : {}) }
}

function checkHalves(text: string, at: Span, { problems }: Source): void {
  const [half] = /\p{Surrogate}/u.exec(text) ?? []
  if (half !== undefined) problems.push(report('half-character', at, { code: `U+${half.charCodeAt(0).toString(16).toUpperCase()}` }))
}

/** Without the white space and comments that YAML counts to the node behind it. */
function spanOf(range: readonly [number, number, number] | null | undefined, { file, text }: Source): Span {
  const [start, end] = range ?? [0, 0]
  const length = text.slice(start, end).trimEnd().length
  return { file, start, end: start + Math.max(length, 1) }
}
