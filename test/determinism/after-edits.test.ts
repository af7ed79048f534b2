/** What a watch makes after an edit, of all that it remembers, is what a first run makes of the same files. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../generator/files.js'
import { readSpec } from '../../generator/io/read-spec.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { compile } from '../../generator/pipeline.js'
import { runs } from '../thorough.js'

const templates = readTemplates()
type Line = (line: string) => string | undefined

/** What people do to a line, and what takes effect far from it: kinds, names, and what is optional. */
const acts: Line[] = [
  (line) => (/\bdescription: [^>]/.test(line) ? `${line} More` : undefined),
  (line) => line.replace(/type: (?:int32|int64|number)$/, 'type: string'),
  (line) => line.replace(/type: string$/, 'type: any'),
  (line) => line.replace(/(type: )(\w+)$/, '$1$2[]'),
  (line) => (/^ {6,}type: /.test(line) ? `${line}\n${line.replace(/type: .*/, 'optional: true')}` : undefined),
  (line) => line.replace(/^(\s+- value: )(\d+)$/, '$17$2'),
  (line) => line.replace(/^( {2}[A-Z]\w+):$/, '$1Renamed:'),
  (line) => line.replace(/^( {2}on[A-Z]\w+):$/, '$1Renamed:'),
  (line) => (/^\s+(?:minimum|maxLength|erratum|observed|label|direction|open): /.test(line) ? '' : undefined),
  (line) => (/^ {4,}\w+: /.test(line) ? '' : undefined),
  (line) => `${line}\n# moved`,
]

/** The contract edited at one line after the other, each time anew. Most states are contracts, some are not. */
function statesOf(sources: SourceFile[], count: number): SourceFile[][] {
  const domains = sources.filter(({ path }) => path.endsWith('.yaml'))
  return Array.from({ length: count }, (_, index) => {
    const source = domains[index % domains.length]
    if (!source) return sources
    const lines = new TextDecoder().decode(source.bytes).split('\n')
    const start = (index * 7919) % lines.length
    const act = acts[index % acts.length]
    const at = [...lines.keys()].map((line) => (start + line) % lines.length).find((line) => isOther(act?.(lines[line] ?? ''), lines[line]))
    if (at !== undefined) lines[at] = act?.(lines[at] ?? '') ?? ''
    const edited = { path: source.path, bytes: new TextEncoder().encode(lines.join('\n')) }
    return sources.map((each) => (each === source ? edited : each))
  })
}

function isOther(edited: string | undefined, line: string | undefined): boolean {
  return edited !== undefined && edited !== line
}

/** All that a run says: short, because all states are held at once. */
async function saidOf(state: SourceFile[], options: { isLast?: boolean }): Promise<object> {
  const { model, files, diagnostics } = await compile(state, templates, options)
  const hash = createHash('sha256').update(JSON.stringify(model ?? '')).digest('hex')
  return { hash, diagnostics, files: files.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]) }
}

const contracts = [
  { folder: join(packageRoot, 'spec'), edits: runs(4, 60) },
  { folder: join(packageRoot, 'test/contracts/payment-terminal/spec'), edits: runs(10, 200) },
  { folder: join(packageRoot, 'test/contracts/map-widget/spec'), edits: runs(10, 200) },
].map(({ folder, edits }) => ({ name: folder.slice(packageRoot.length), states: statesOf(readSpec(folder), edits) })).concat({ name: 'far effects', states: farEffects() }, { name: 'members called as ours are', states: ownNames() })

/** Edits of one file that change what another, untouched one comes to. */
function farEffects(): SourceFile[][] {
  const contract = "name: two\nversion: '1.0.0'\ndescription: Two files.\nlicense: MIT\nsource: { title: Page, date: '2026-01-01', sdk: '1.0.0' }\ndomains: [far, near]\n"
  const near = `title: Near
description: What refers to the other file.
typedefs:
  Handed: { description: Handed over., type: string }
  Bounded: { description: Has bounds., properties: { size: { description: How large., type: Size, minimum: 1 } } }
  Told: { description: Told apart., discriminator: kind, properties: { kind: { description: Which., type: Kind } }, variants: { one: { description: One. }, two: { description: Two. } } }
  Listen: { description: Listens., callback: { args: { what: { description: What., type: Loose } } } }
events:
  onLoose: { description: It has something., args: { what: { description: What., type: Loose } } }
`
  const far = (size: string, carried: string, values: string, { open = false, loose = 'number' } = {}) => `title: Far
description: What is referred to.
enums:
  Kind: { description: Which., type: string, open: ${open}, values: [${values}] }
typedefs:
  Size: { description: How large., type: ${size} }
  Loose: { description: Something., type: ${loose} }
events:
  onFar: { description: It is far., args: { value: { description: What., type: ${carried} } } }
`
  const [one, two] = ['{ value: one, name: One, description: One. }', '{ value: two, name: Two, description: Two. }']
  return [
    far('number', 'Size', `${one}, ${two}`), far('any', 'Size', `${one}, ${two}`), far('number', 'Size', `${one}, ${two}`, { loose: 'any' }), far('string', 'Size', `${one}, ${two}`), far('number', 'Handed', `${one}, ${two}`),
    far('number', 'Size', one), far('number', 'Size', `${one}, ${two}`, { open: true }), far('number', 'Handed', `${two}, ${one}`), far('number', 'Size', `${one}, ${two}`),
  ].map((text) => Object.entries({ contract, far: text, near }).map(([name, content]) => ({ path: `spec/${name}.yaml`, bytes: new TextEncoder().encode(content) })))
}

/** Edits of examples whose members have the names that the Model gives to places and examples. */
function ownNames(): SourceFile[][] {
  const contract = "name: one\nversion: '1.0.0'\ndescription: One file.\nlicense: MIT\nsource: { title: Page, date: '2026-01-01', sdk: '1.0.0' }\ndomains: [news]\n"
  const news = (value: string) => `title: News
description: What happens.
typedefs:
  News:
    description: What has happened.
    properties:
      at: { description: When., type: any }
      examples: { description: Such as., type: any }
    examples: [{ title: One, value: ${value} }]
events:
  onNews: { description: It has happened., args: { what: { description: What., type: News } }, examples: [{ title: One, args: [${value}] }] }
`
  return ['{ at: 1, examples: [] }', '{ at: 2, examples: [] }', '{ at: { file: a, start: 1, end: 2 }, examples: [] }', '{ at: { file: a, start: 1, end: 3 }, examples: [] }', '{ at: 2, examples: [{ at: 1 }] }', '{ at: 2, examples: [{ at: { start: 2 } }] }']
    .map((value) => Object.entries({ contract, news: news(value) }).map(([name, content]) => ({ path: `spec/${name}.yaml`, bytes: new TextEncoder().encode(content) })))
}

const warm = new Map<string, object[]>()
for (const { name, states } of contracts) {
  const said: object[] = []
  for (const state of states) said.push(await saidOf(state, {}))
  warm.set(name, said)
}

// From here on nothing is remembered.
describe.each(contracts)('$name', ({ name, states }) => {
  test('says after each edit what a first run says', async () => {
    for (const [index, state] of states.entries()) expect(warm.get(name)?.[index], `edit ${index}`).toEqual(await saidOf(state, { isLast: true }))
  }, 120_000)

  test('most edits leave a contract', () => {
    const made = (warm.get(name) ?? []).filter((said) => 'files' in said && Array.isArray(said.files) && said.files.length > 0)
    expect(made.length).toBeGreaterThan(states.length / 3)
  })
})
