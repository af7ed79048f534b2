/** A contract with texts in every place that takes any, and what must hold of its output whatever they say. */
import { ts } from 'ts-morph'
import type { OutputFile, SourceFile, Templates } from '../../generator/files.js'
import { textHash } from '../../generator/locales/text-hash.js'
import { forEachText } from '../../generator/locales/texts.js'
import { type Compilation, compile, understand } from '../../generator/pipeline.js'
import { problemsOfFiles } from '../fuzz/output-oracle.js'
import { hostileTexts, isText } from './hostile-texts.js'
import { readPage } from './read-page.js'

interface Written { contract: object; domain: object }

/** The same shape whatever the texts; each call of `next` is another place. */
function contractWith(next: () => string): Written {
  const about = () => ({ description: next(), observed: next(), erratum: next(), since: next(), deprecated: next(), documented: { name: next(), type: next(), values: next() } })
  const [wire, key, start] = [next(), next(), next()]
  const domain = {
    title: next(),
    description: next(),
    enums: {
      Kind: { ...about(), type: 'string', values: [{ ...about(), value: wire, name: 'Only', label: next() }] },
      Code: { ...about(), type: 'int32', open: true, values: [{ ...about(), value: 7, name: 'Seven', label: next() }] },
    },
    typedefs: {
      Start: { ...about(), type: 'string', startsWith: start, examples: [{ title: next(), value: `${start}${next()}` }] },
      Shape: {
        ...about(),
        properties: {
          [key]: { ...about(), type: 'string', optional: { observed: next() }, also: [{ observed: next(), description: next(), type: 'Code' }] },
          'a flag': { ...about(), type: 'boolean', meanings: [{ value: true, description: next() }] },
        },
        examples: [{ title: next(), value: { [key]: next(), 'a flag': true } }],
      },
      Choice: {
        ...about(),
        discriminator: 'kind',
        properties: { kind: { description: next(), type: 'Kind' } },
        variants: { [wire]: { ...about(), properties: { more: { ...about(), type: 'any' } } } },
        examples: [{ title: next(), value: { kind: wire, more: { [next()]: [next()] } } }],
      },
      Listener: { ...about(), callback: { args: { value: { ...about(), type: 'Choice' } } } },
    },
    events: {
      [`event ${next()}`]: {
        ...about(), args: { value: { ...about(), type: 'Shape' }, inline: { ...about(), properties: { a: { ...about(), type: 'Kind' } } } },
        examples: [{ title: next(), args: [{ [key]: next(), 'a flag': false }, { a: wire }] }],
      },
    },
  }
  const contract = { name: 'hostile', version: '1.0.0', description: next(), license: next(), source: { title: next(), date: '2024-01-01', sdk: next() }, domains: ['all'] }
  return { contract, domain }
}

/** JSON is YAML; escaped, so that no text is refused as a control character. */
function yaml(value: object): Uint8Array {
  const escaped = JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new TextEncoder().encode(escaped)
}

interface Leaf { of: string; text: string }
interface Branch { [key: string]: Branch | Leaf | string }

/** The same contract in another language, with another text for each; English alone where it cannot be read. */
function sourcesWith(next: () => string): SourceFile[] {
  const { contract, domain } = contractWith(next)
  const english = [{ path: 'contract.yaml', bytes: yaml(contract) }, { path: 'all.yaml', bytes: yaml(domain) }]
  const { model } = understand(english)
  if (!model) return english
  const empty = (): Branch => Object.create(null) as Branch
  const overlay: Branch = empty()
  overlay['language'] = next().replace(/\s+/g, ' ').trim()
  forEachText(model, ({ path, text }) => {
    const inner = path.slice(0, -1).reduce((branch, key) => (branch[key] ??= empty()) as Branch, overlay)
    inner[path.at(-1) ?? ''] ??= { of: textHash(text), text: next() }
  })
  return [{ path: 'contract.yaml', bytes: yaml({ ...contract, locales: ['de'] }) }, ...english.slice(1), { path: 'locales/de.yaml', bytes: yaml(overlay) }]
}

export interface Printed { compilation: Compilation; outlines: Map<string, string>; model: string }

/** What is printed with these texts, the first one in the first place. */
export async function printWith(texts: readonly string[], templates: Templates): Promise<Printed> {
  let place = 0
  const compilation = await compile(sourcesWith(() => texts[place++ % texts.length] ?? ''), templates)
  const outlines = new Map(compilation.files.map((file) => [withoutEvent(file.path), outline(file)]))
  return { compilation, outlines, model: compilation.files.find(({ path }) => path === 'model.json')?.text ?? '' }
}

/** The place of every text in turn, for `printWith`: what is printed with them says where each text went. */
export const placeMarks: readonly string[] = (() => {
  let count = 0
  sourcesWith(() => `mark${count++}`)
  return Array.from({ length: count }, (_, index) => `mark ${index} x`)
})()

const texts = hostileTexts.filter((text) => isText(text) && text.trim() !== '').map((text) => text.slice(0, 900))

/** In so many turns each text stands in each place once. */
export const turns = texts.length

export function textsOfTurn(turn: number): string[] {
  return placeMarks.map((_, place) => texts[(turn + place * 89) % texts.length] ?? '')
}

/** What does not hold of what is printed with the `given` texts; `plain` is printed with the marks. */
export async function problemsWith(given: readonly string[], templates: Templates, plain: Printed): Promise<{ problems: string[]; compilation: Compilation }> {
  const { compilation, outlines, model } = await printWith(given, templates)
  const { diagnostics, files } = compilation
  if (diagnostics.length > 0) return { problems: diagnostics.map(({ rule, message }) => `${rule}: ${message}`), compilation }
  const changed = [...plain.outlines].filter(([path, expected]) => outlines.get(path) !== expected)
  const marked = (value: string) => given[Number(/^mark (\d+) x$/.exec(value)?.[1])]
  const problems = [
    ...problemsOfFiles(files),
    ...changed.map(([path, expected]) => `${path} has another structure: ${difference(expected, outlines.get(path) ?? 'none')}`),
    ...(outlines.size === plain.outlines.size ? [] : ['there are more files']),
    ...misread(JSON.parse(plain.model), JSON.parse(model), marked, ''),
  ]
  return { problems, compilation }
}

function difference(expected: string, found: string): string {
  const from = [...expected].findIndex((character, index) => found[index] !== character)
  return `${JSON.stringify(expected.slice(Math.max(0, from - 60), from + 60))} became ${JSON.stringify(found.slice(Math.max(0, from - 60), from + 60))}`
}

/** Where a value is not the plain one with each mark replaced by the text of its place. */
function misread(plain: unknown, found: unknown, marked: (value: string) => string | undefined, path: string): string[] {
  if (typeof plain === 'string') {
    // Made of the event's name, for which the names have tests of their own.
    if (path.endsWith('/payload')) return /^Event[\w$]*Payload$/.test(String(found)) ? [] : [`model.json ${path} is ${JSON.stringify(found)}`]
    const wanted = plain.startsWith('event ') ? `event ${marked(plain.slice(6))}` : plain.split(/(?<= x)(?=mark)/).map((part) => marked(part) ?? part).join('')
    return found === wanted ? [] : [`model.json ${path} is ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`]
  }
  if (typeof plain !== 'object' || plain === null) return plain === found ? [] : [`model.json ${path} is ${String(found)}`]
  const [ones, others] = [Object.entries(plain), Object.entries(found ?? {})]
  return [
    ...(ones.length === others.length ? [] : [`model.json ${path} has ${others.length} members`]),
    ...ones.flatMap(([key, value], index) => {
      const [otherKey, other] = others[index] ?? []
      const wantedKey = marked(key) ?? key
      // Keys that are numbers come first in JavaScript, wherever they stand.
      const isMoved = otherKey !== wantedKey && Object.hasOwn(found as object, wantedKey)
      return otherKey === wantedKey || isMoved
        ? misread(value, isMoved ? (found as Record<string, unknown>)[wantedKey] : other, marked, `${path}/${key}`)
        : [`model.json ${path} has the key ${JSON.stringify(otherKey)} instead of ${JSON.stringify(wantedKey)}`]
    }),
  ]
}

/** The event's files carry its name. */
function withoutEvent(path: string): string {
  return path.replace(/^((?:validators|schemas)\/)event.*?(\.js|\.d\.ts|\.schema\.json)$/, '$1event$2')
}

/** What a file is made of, whatever the texts in it say. */
function outline({ path, text }: OutputFile): string {
  // Between two backticks prose may name code.
  if (/\.(?:md|txt)$/.test(path)) return readPage(text).structure.replaceAll('<code></>', '')
  if (path.endsWith('.json')) return shapeOf(JSON.parse(text))
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const tags = ts.getJSDocCommentsAndTags(node).flatMap((part) => (ts.isJSDoc(part) ? (part.tags ?? []) : []))
    // A key that is an identifier needs no quotes, and __proto__ needs brackets.
    const isName = node.kind === ts.SyntaxKind.StringLiteral || node.kind === ts.SyntaxKind.Identifier || node.kind === ts.SyntaxKind.NumericLiteral
    found.push(isName ? 'Name' : ts.SyntaxKind[node.kind] ?? '', ...tags.map((tag) => `@${tag.tagName.text}`))
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true))
  return found.join(' ').replaceAll(/(?:Property|Element)AccessExpression/g, 'Access').replaceAll('ComputedPropertyName Name', 'Name')
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shapeOf).join()}]`
  if (typeof value !== 'object' || value === null) return typeof value
  return `{${Object.values(value).map(shapeOf).sort().join()}}`
}
