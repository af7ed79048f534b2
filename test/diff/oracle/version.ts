/** A contract of the oracle before and after an edit: its Model, its declarations, its validators at work. */
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { build } from '../../../generator/build/index.js'
import { commonJs } from '../../../generator/emit/common-js.js'
import { emitEnums } from '../../../generator/emit/enums.js'
import { emitEvents } from '../../../generator/emit/events.js'
import { emitLabels } from '../../../generator/emit/labels.js'
import { emitPackage } from '../../../generator/emit/package-files.js'
import { emitTypes } from '../../../generator/emit/types.js'
import { emitValidators } from '../../../generator/emit/validators/index.js'
import type { OutputFile, SourceFile } from '../../../generator/files.js'
import { readSpec } from '../../../generator/io/read-spec.js'
import { readTemplates } from '../../../generator/io/read-templates.js'
import type { Model } from '../../../generator/model.js'
import type { Edit, Folder } from './edit.js'

export interface Version {
  model: Model
  /** What the compiler reads of the package. */
  declarations: OutputFile[]
  /** What the package exports to check values with. */
  validators: Readonly<Record<string, (value: unknown) => boolean>>
}

export async function baseOf(folder: Folder): Promise<Version> {
  return versionOf(folder, sourcesOf(folder))
}

export async function headOf(edit: Edit): Promise<Version> {
  return versionOf(edit.name, edited(edit))
}

const templates = readTemplates()
// All that is measured: neither docs nor schemas.
const emitters = [emitTypes, emitEnums, emitLabels, emitEvents, emitValidators, emitPackage]

async function versionOf(name: string, sources: readonly SourceFile[]): Promise<Version> {
  const { model, diagnostics } = build(sources)
  if (!model) throw new Error(`${name}: ${diagnostics.map(({ at, message }) => `${at.file}:${at.start} ${message}`).join('\n')}`)
  const files = (await Promise.all(emitters.map((emit) => emit(model, templates, [])))).flat()
  const code = files.filter(({ path }) => /^(?:validators|runtime|enums|events)\.js$/.test(path))
  return { model, declarations: files.filter(({ path }) => /\.d\.ts$|^package\.json$/.test(path)), validators: load(commonJs(model, code)) }
}

const read = new Map<Folder, SourceFile[]>()

function sourcesOf(folder: Folder): SourceFile[] {
  const spec = join(import.meta.dirname, folder, 'spec')
  const sources = read.get(folder) ?? readSpec(spec, spec)
  read.set(folder, sources)
  return sources
}

function edited({ name, folder, replace, move }: Edit): SourceFile[] {
  const files = new Map(sourcesOf(folder).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
  for (const [file, from, to] of replace) {
    const text = files.get(`${file}.yaml`) ?? ''
    if (text.split(from).length !== 2) throw new Error(`${name}: not exactly once in ${file}.yaml: ${from}`)
    files.set(`${file}.yaml`, text.replace(from, () => to))
  }
  return [...files].map(([path, text]) => ({ path: path === move?.[0] ? move[1] : path, bytes: new TextEncoder().encode(text) }))
}

/** The CommonJS twin is code that runs without a disk. */
function load(files: readonly OutputFile[]): Version['validators'] {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const loaded = new Map<string, object>()
  const require = (from: string): object => {
    const path = from.replace('./', 'cjs/')
    const module = { exports: loaded.get(path) ?? {} }
    if (!loaded.has(path)) compileFunction(texts.get(path) ?? '', ['module', 'require'])(module, require)
    loaded.set(path, module.exports)
    return module.exports
  }
  return require('./validators.js') as Version['validators']
}
