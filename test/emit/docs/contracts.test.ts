/** The docs of whole contracts: this one, those of other SDKs, and the golden cases. Every link leads somewhere, every listener compiles. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { OutputFile } from '../../../generator/files.js'
import { readSpec } from '../../../generator/io/read-spec.js'
import { placesOf } from '../../../generator/emit/docs/places.js'
import { type Model, nodeOf } from '../../../generator/model.js'
import { namesInNode } from '../../../generator/references.js'
import { readTemplates } from '../../../generator/io/read-templates.js'
import { compile, understand } from '../../../generator/pipeline.js'
import { caseNames, compileCase } from '../../golden/cases.js'
import { writeOutputs } from '../../io/write-outputs.js'
import { runs } from '../../thorough.js'
import { brokenLinks, idsOf, linksOf } from './links.js'
import { pagesOf } from './sample.js'
import { translationOf } from './translation-of.js'

const root = join(import.meta.dirname, '../../..')
const specs = ['spec', 'test/contracts/payment-terminal/spec', 'test/contracts/map-widget/spec'].map((path) => join(root, path))

function modelOfSpec(spec: string): Model {
  const { model } = understand(readSpec(spec))
  if (!model) throw new Error(`${spec} has errors`)
  return model
}

describe.each(specs)('%s', async (spec) => {
  const model = modelOfSpec(spec)
  const pages = await pagesOf(model, { translations: [translationOf(model, 'zh', '简体中文', (english) => `“${english}”的译文。`)] })

  test('has a target for every link in all languages', () => {
    expect(linksOf(pages).length).toBeGreaterThan(20)
    expect(brokenLinks(pages)).toEqual([])
  })

  test('has no anchor twice on a page', () => {
    for (const text of Object.values(pages)) expect(idsOf(text)).toEqual([...new Set(idsOf(text))])
  })

  test('has no row without a description, and no hole', () => {
    for (const text of Object.values(pages)) expect(text).not.toMatch(/\[object|\|\s*\|$|\n\n\n|\u0001/m) // oxlint-disable-line no-control-regex
  })

  test('leads from each event and type to what it uses, and back', () => {
    const sections = new Map(Object.entries(pages).filter(([name]) => !name.startsWith('llms') && !name.includes('/')).flatMap(([, text]) =>
      text.split(/(?=^<a id="[^"]*"><\/a>\n)/m).map((section): [string, string] => [/^<a id="([^"]*)"/.exec(section)?.[1] ?? '', section])))
    const places = placesOf(model)
    const idOf = (name: string) => places.get(name)?.id ?? ''
    const owners = [...model.typedefs.map((typedef) => ({ name: typedef.name, nodes: [nodeOf(typedef)] })), ...model.events.map(({ name, args }) => ({ name, nodes: args }))]
    const missing = owners.flatMap(({ name, nodes }) => [...new Set(nodes.flatMap(namesInNode))].flatMap((used) => (used === name ? [] : [
      ...(listOf(sections.get(idOf(name)), 'Uses').includes(`#${idOf(used)})`) ? [] : [`${name} does not lead to ${used}`]),
      ...(listOf(sections.get(idOf(used)), 'Used by').includes(`#${idOf(name)}`) ? [] : [`${used} does not lead back to ${name}`]),
    ])))
    expect(missing).toEqual([])
  })
})

function listOf(section = '', heading: string): string {
  return new RegExp(`^\\*\\*${heading}:\\*\\* (.*)$`, 'm').exec(section)?.[1] ?? ''
}

const work = mkdtempSync(join(tmpdir(), 'floo-schema-listeners-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** A project that has the package, under a name that no other has, and each listener of its docs as a module. */
function project(folder: string, files: readonly OutputFile[]): OutputFile[] {
  const manifest = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '{}') as { name?: string }
  const listeners = files.filter(({ path }) => /^docs\/(?!llms)[^/]+\.md$/.test(path)).flatMap(({ text }) => [...text.matchAll(/^```ts\n(import \{ guardEvents \}[^]*?)\n```$/gm)])
  const world = `declare const emitter: import('${folder}/guard').AnyEmitter\ndeclare const console: { log(...values: unknown[]): void }\n`
  return [
    { path: `node_modules/${folder}/package.json`, text: JSON.stringify({ ...manifest, name: folder }) },
    ...files.filter(({ path }) => path.endsWith('.d.ts')).map(({ path, text }) => ({ path: `node_modules/${folder}/${path}`, text })),
    ...listeners.map(([, code = ''], index) => ({ path: `${folder}/listener-${index}.ts`, text: `${code.replace(`'${manifest.name}/guard'`, `'${folder}/guard'`)}\n${world}` })),
  ]
}

test('every listener compiles, as strict as can be', { timeout: 60_000 }, async () => {
  const templates = readTemplates()
  const compiled = await Promise.all(specs.slice(0, runs(1, specs.length)).map(async (spec) => (await compile(readSpec(spec), templates)).files))
  const cases = await Promise.all(caseNames.slice(0, runs(0, caseNames.length)).map(compileCase))
  const files = [...compiled, ...cases].flatMap((made, index) => project(`p${index}`, made))
  const count = files.filter(({ path }) => path.includes('/listener-')).length
  expect(count).toBeGreaterThan(runs(20, 45))
  const compilerOptions = {
    target: 'es2022', module: 'nodenext', strict: true, noUnusedLocals: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true, skipLibCheck: true, noEmit: true, types: [], lib: ['es2018'],
  }
  // Shows that the program looks at what the listeners say.
  const canary = "import { guardEvents } from 'p0/guard'\n// @ts-expect-error there is no such event\nguardEvents({ on() {}, off() {} }).on('nothing', () => {})\n"
  writeOutputs(work, [
    { path: 'package.json', text: '{ "type": "module" }' },
    { path: 'tsconfig.json', text: JSON.stringify({ compilerOptions, include: ['*/*.ts'] }) },
    { path: 'p0/canary.ts', text: canary },
    ...files,
  ])
  expect(tsc()).toBe('')
})

function tsc(): string {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', work], { encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout)
  }
}
