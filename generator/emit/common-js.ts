/**
 * `cjs/`: the package once more as CommonJS, for who knows nothing else: Jest without settings, `require()` before
 * Node 20.19, the builders of mini-programs, which also know no entry but `main`. Made of the modules that Node loads.
 */
import type { Model } from '../model.js'
import type { OutputFile } from '../files.js'
import { identifier } from '../text/identifier.js'
import { jsonText } from '../text/json.js'
import { remembering, rememberingLast } from './remember.js'
import { banner } from './typescript/banner.js'

/** The module that each file is made of. */
const sources = {
  index: 'node.js', enums: 'enums.js', labels: 'labels.js', events: 'events.js', runtime: 'runtime.js', validators: 'validators.js',
  'emitter-guard': 'emitter-guard.js', guard: 'guard.node.js', samples: 'samples.js', types: 'types.js',
} as const

type Name = keyof typeof sources
interface Module { code: string; own: readonly string[]; all: readonly Name[] }

interface Wanted { enumNames: string[]; files: OutputFile[] }

const sourcePaths: ReadonlySet<string> = new Set(Object.values(sources))
const isForeignLabels = (path: string) => /^labels\/.+\.js$/.test(path)

/** The twin of the files that emitters made. */
export function commonJs({ enums }: Model, files: readonly OutputFile[]): OutputFile[] {
  return twins({ enumNames: enums.map(({ name }) => name), files: files.filter(({ path }) => sourcePaths.has(path) || isForeignLabels(path)) })
}

const partsOf = ({ enumNames, files }: Wanted) => [...enumNames, ...files.flatMap(({ path, text }) => [path, text])]

const twins = rememberingLast(partsOf, ({ enumNames, files }): OutputFile[] => {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const modules = Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, twinOf(path, texts.get(path) ?? '')])) as Record<Name, Module>
  // Whoever knows `main` only finds everything there.
  modules.index = { ...modules.index, all: [...modules.index.all, 'guard', 'samples'] }
  const types = new Set([...enumNames.map(identifier), 'ContractError'])
  const declared: Record<string, readonly string[]> = {
    index: namesOf(modules.index, modules), enums: modules.enums.own, labels: modules.labels.own, events: modules.events.own, runtime: ['ContractError'],
    validators: modules.validators.own, guard: modules.guard.own, samples: modules.samples.own, types: modules.types.own,
  }
  return [
    ...Object.entries(modules).map(([name, module]) => ({ path: `cjs/${name}.js`, text: printed(module) })),
    ...Object.entries(declared).map(([name, names]) => ({ path: `cjs/${name}.d.ts`, text: declarations(name, names, types, modules) })),
    ...files.filter(({ path }) => isForeignLabels(path)).flatMap(({ path, text }) => foreignLabels(path, twinOf(path, text))),
    { path: 'cjs/package.json', text: jsonText({ type: 'commonjs' }) },
  ]
})

/** The labels in another language, whose names are those of the English ones. */
function foreignLabels(path: string, module: Module): OutputFile[] {
  return [
    { path: `cjs/${path}`, text: printed(module) },
    { path: `cjs/${path.replace(/\.js$/, '.d.ts')}`, text: `${banner}export * from '../labels.js';\n` },
  ]
}

/** The twin of what lies at a path: a save mostly changes few of the files. */
function twinOf(path: string, text: string): Module {
  return lastTwin(path)(text)
}

const lastTwin = remembering((path: string) => path, () => rememberingLast((text: string) => [text], makeTwin))

/** A module without its imports and exports. Only the forms are known that we print, each at the start of a line. */
function makeTwin(text: string): Module {
  const own: string[] = []
  const all: Name[] = []
  const code = text
    .replace(/^export \{\};\n/gm, '')
    .replace(/^import \{ (.+) \} from (['"].+['"]);$/gm, (_, names: string, from: string) => `const { ${names.replaceAll(' as ', ': ')} } = require(${cjsPath(from)});`)
    .replace(/^export \* from '\.\/(.+)\.js';\n/gm, (_, name: Name) => { all.push(name); return '' })
    .replace(/^export \{ (.+) \} from (['"].+['"]);$/gm, (_, names: string, from: string) => { own.push(...names.split(', ')); return `const { ${names} } = require(${from});` })
    .replace(/^export \{ (.+) \};\n/gm, (_, names: string) => { own.push(...names.split(', ')); return '' })
    .replace(/^export ((?:const|class|function) ([\w$]+))/gm, (_, rest: string, name: string) => { own.push(name); return rest })
  const strange = /^(?:import|export)\b.*/m.exec(code)
  if (strange) throw new Error(`not known as CommonJS: ${strange[0]}`)
  return { code, own, all }
}

/** In the twin the guard's file has the name that it has for everybody. */
function cjsPath(from: string): string {
  return from.replace('.node.js', '.js')
}

function printed({ code, own, all }: Module): string {
  const parts = [...all.map((name) => `...require('./${name}.js')`), ...own]
  return `'use strict';\n${code}\nmodule.exports = { ${parts.join(', ')} };\n`
}

function namesOf({ own, all }: Module, modules: Record<Name, Module>): readonly string[] {
  return [...all.flatMap((name) => namesOf(modules[name], modules)), ...own]
}

/** The types of the ES modules, taken over name by name: what a CommonJS file sees must not look like an ES module. */
function declarations(name: string, names: readonly string[], types: ReadonlySet<string>, modules: Record<Name, Module>): string {
  const mode = "with { 'resolution-mode': 'import' }"
  const path = name === 'validators' ? 'validators/index' : name
  const more = name === 'index' ? (['guard', 'samples'] as const) : []
  const moduleOf = (each: string) => more.find((part) => modules[part].own.includes(each)) ?? name
  const locals = new Map([name, ...more].map((part) => [part, unexported(`of_${part}`, names)]))
  const lines = [
    `import type * as ${locals.get(name)} from '../${path}.js' ${mode};`,
    ...more.map((part) => `import type * as ${locals.get(part)} from '../${part}.js' ${mode};`),
    `export type * from '../${path}.js' ${mode};`,
    ...names.flatMap((each) => {
      const from = locals.get(moduleOf(each))
      return [`export declare const ${each}: typeof ${from}.${each};`, ...(types.has(each) ? [`export type ${each} = ${from}.${each};`] : [])]
    }),
  ]
  return `${banner}${lines.join('\n')}\n`
}

function unexported(wanted: string, names: readonly string[]): string {
  return names.includes(wanted) ? unexported(`${wanted}_`, names) : wanted
}
