/** Words that TypeScript, JavaScript or the printed code uses already, as names of everything that has a name. */
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import type { OutputFile } from '../../generator/files.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { type Compilation, compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'
import { type Made, problemsOfPackages } from '../fuzz/packages.js'
import { isThorough, runs } from '../thorough.js'
import { problemsOfFiles, problemsOfPaths } from '../fuzz/output-oracle.js'

const templates = readTemplates()

/** Everything that makes the printed code use a type, a class or a function of the language. */
const rest = `
  Rest0:
    description: d
    properties:
      list: { type: 'Rest1[]', description: d, minItems: 1, uniqueItems: true }
      map: { type: map<int64>, description: d, maxProperties: 3 }
      text: { type: string, description: d, minLength: 1, pattern: '^[a-z\\u{1F600}]+$' }
      number: { type: integer, description: d, multipleOf: 2 }
      many: { type: '(string | number)[] | null', description: d, optional: true }
      event: { type: Rest2, description: d }
      call: { type: Rest3, description: d }
      back: { description: d, callback: { args: { a: { type: Rest1, description: d } } } }
      again: { type: Rest0, description: d, optional: true }
      any: { type: any, description: d }
      odd: { type: int32, description: d, also: [{ type: string, observed: o }] }
  Rest1: { description: d, type: RestEnum | RestTag }
  Rest2: { description: d, derived: event-name }
  Rest3: { description: d, derived: event-callback }
  Rest4: { description: d, callback: { args: { a: { type: Rest0, description: d } } } }
  Rest5: { description: d, discriminator: k, properties: { k: { type: RestTag, description: d } }, variants: { t: { description: d } } }
`
const enums = `enums:
  RestEnum: { type: int32, open: true, description: d, values: [{ value: 0, name: A, description: d }] }
  RestTag: { type: string, description: d, values: [{ value: t, name: A, description: d }] }
`

/** Contracts in which the names stand for things of one kind, and something uses each of them. */
const contracts: Readonly<Record<string, (names: readonly string[]) => string>> = {
  objects: (names) => typedefs(names.map((name) => `  "${name}": { description: d, properties: { a: { type: int32, description: d } } }\n`), used(names)),
  aliases: (names) => typedefs(names.map((name) => `  "${name}": { description: d, type: 'map<int64>[] | null' }\n`), used(names)),
  callbacks: (names) => typedefs(names.map((name) => `  "${name}": { description: d, callback: { args: { a: { type: Rest0 | undefined, description: d } } } }\n`), `  User: { description: d, properties: { ${names.map((name) => `"${name}": { type: '${name}', description: d }`).join(', ')} } }\n`),
  enums: (names) => `${enums}${names.map((name) => `  "${name}": { type: int32, description: d, values: [{ value: 0, name: A, description: d }] }\n`).join('')}typedefs:${rest}${used(names)}`,
  values: (names) => `${enums}  Own: { type: string, open: true, description: d, values: [${names.map((name) => `{ value: "${name}", name: "${name}", description: d }`).join(', ')}] }\ntypedefs:${rest}`,
  properties: (names) => typedefs([`  Own: { description: d, properties: { ${names.map((name) => `"${name}": { type: Rest0, description: d, also: [{ description: d, observed: o, properties: { "${name}": { type: 'int32[]', description: d, optional: true } } }] }`).join(', ')} } }\n`]),
  discriminators: (names) => `${enums}  Own: { type: string, description: d, values: [{ value: t, name: A, description: d }] }\ntypedefs:${rest}${names.filter((_, index) => index % 6 === 0).map((name, index) => `  Own${index}: { ${toldApartBy(name)} }\n`).join('')}  Inside: { description: d, properties: { ${names.map((name, index) => `p${index}: { ${toldApartBy(name)} }`).join(', ')} } }\n`,
  variants: (names) => `${enums}  Own: { type: string, description: d, values: [${names.map((name, index) => `{ value: "${name}", name: A${index}, description: d }`).join(', ')}] }\ntypedefs:${rest}  Own1: { description: d, discriminator: kind, properties: { kind: { type: Own, description: d } }, variants: { ${names.map((name) => `"${name}": { description: d, properties: { "${name}": { type: Rest0, description: d } } }`).join(', ')} } }\n`,
  events: (names) => `${enums}typedefs:${rest}events:\n${names.map((name) => `  "${name}": { description: d, args: { a: { description: d, properties: { b: { type: Rest0, description: d } } } } }\n`).join('')}`,
  arguments: (names) => typedefs([`  Own: { description: d, callback: { args: { ${names.map((name) => `"${name}": { type: 'Rest1[]', description: d }`).join(', ')} } } }\n`], `events:\n  onArgs: { description: d, args: { ${names.map((name) => `"${name}": { description: d, properties: { "${name}": { type: int32, description: d } } }`).join(', ')} } }\n`),
}

/** Variants are a module of their own as a typedef, and part of another one inside it; there all names cost little. */
function toldApartBy(name: string): string {
  return `description: d, discriminator: "${name}", properties: { "${name}": { type: Own, description: d } }, variants: { t: { description: d } }`
}

function typedefs(declarations: readonly string[], more = ''): string {
  return `${enums}typedefs:${rest}${declarations.join('')}${more}`
}

function used(names: readonly string[]): string {
  return `  User: { description: d, properties: { ${names.map((name) => `"${name}": { type: '${name}[]', description: d }, "${name} too": { type: 'map<${name} | string>', description: d, optional: true }`).join(', ')} } }
events:
  onAll: { description: d, args: { ${names.map((name) => `"${name}": { type: '${name}', description: d }`).join(', ')} } }
`
}

const usable = ['Parameters', 'Array', 'Object', 'Error', 'constructor', 'then', 'hasOwnProperty', 'globalThis']
const telling = new Set([...usable, 'readonly', 'any', 'EventMap', 'index', 'as', 'class', 'Issue', '__proto__'])

/** Every word of TypeScript's, what every object inherits, and every identifier in what is printed. */
const words = await (async () => {
  const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(typedefs([])) }), templates)
  expect(diagnostics).toEqual([])
  const keywords = Array.from({ length: ts.SyntaxKind.LastKeyword - ts.SyntaxKind.FirstKeyword + 1 }, (_, index) => ts.tokenToString(ts.SyntaxKind.FirstKeyword + index) ?? '')
  const inherited = Object.getOwnPropertyNames(Object.prototype)
  const printed = files.flatMap(identifiersIn).filter((name) => !/Rest|^is[A-Z]/.test(name))
  const all = [...new Set([...keywords, ...inherited, ...printed, 'Infinity', 'NaN', 'arguments', 'eval', 'exports', 'global', 'globalThis', 'index', 'module', 'prototype', 'require', 'self', 'then', 'window'])].sort()
  // Every eighth one, and those that are looked at below.
  return all.filter((word, index) => isThorough || index % 8 === 0 || telling.has(word))
})()

function identifiersIn({ path, text }: OutputFile): string[] {
  // In the code that is the same for every contract nothing of a contract's is named.
  if (!/\.[jt]s$/.test(path) || /(?:^|\/)(?:runtime\.js|emitter-guard\.(?:d\.ts|js))$/.test(path)) return []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node.text)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2018, true))
  return found
}

/** What comes of the words that are not refused, and the others with the rules that they break. */
async function compileAccepted(contract: (names: readonly string[]) => string): Promise<{ compilation: Compilation; refused: Map<string, string> }> {
  const refused = new Map<string, string>()
  for (;;) {
    const text = domainText(contract(words.filter((word) => !refused.has(word))))
    const compilation = await compile(sourcesOf({ 'shop.yaml': text }), templates)
    if (compilation.files.length > 0) return { compilation, refused }
    const before = refused.size
    for (const { rule, at } of compilation.diagnostics) {
      const [, name] = /"([^"]+)"/.exec(text.slice(at.start)) ?? []
      if (name && (rule === 'bad-name' || rule === 'name-collision')) refused.set(name, rule)
    }
    if (refused.size === before) throw new Error(compilation.diagnostics.map(({ rule, message, at }) => `${rule} ${message}: ${text.slice(at.start, at.end)}`).slice(0, 5).join('\n'))
  }
}

const refusedOnes: Readonly<Record<string, [rule: string, name: string][]>> = {
  objects: [['bad-name', 'readonly'], ['bad-name', 'any'], ['name-collision', 'EventMap'], ['name-collision', 'index']],
  enums: [['bad-name', 'as'], ['bad-name', 'class'], ['name-collision', 'Issue']],
  values: [['bad-name', '__proto__']],
  events: [['name-collision', 'index']],
}

const made: Made[] = []

test.each(Object.entries(contracts))('%s', async (kind, contract) => {
  const { compilation, refused } = await compileAccepted(contract)
  for (const [rule, name] of refusedOnes[kind] ?? []) expect(refused.get(name), name).toBe(rule)
  // Those that two letter cases make one are lost on each other.
  expect(words.length - refused.size).toBeGreaterThan(runs(10, 100))
  for (const name of usable) expect([...refused.keys()]).not.toContain(name)
  // Code is read by those who compile and import it below.
  expect(problemsOfPaths(compilation.files.map(({ path }) => path))).toEqual([])
  expect(problemsOfFiles(compilation.files.filter(({ path }) => !/\.[jt]s$/.test(path)))).toEqual([])
  made.push({ seed: made.length, compilation })
}, 60_000)

test('what is printed compiles and is imported', async () => {
  expect(made).toHaveLength(Object.keys(contracts).length)
  expect(await problemsOfPackages(made)).toEqual([])
}, 60_000)
