/** `floo-schema locales`: how far the translations are. With --write their files have an entry for every text. */
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.js'
import type { RuleId } from '../diagnostics.js'
import { editedSource, openSource } from '../edit/index.js'
import { localesFolder, type SourceFile, specFolderOf } from '../files.js'
import { InputError } from '../io/errors.js'
import { tidy } from '../io/leftovers.js'
import { makeFolder } from '../io/make-folder.js'
import { readSpec } from '../io/read-spec.js'
import { rewriteSource } from '../io/rewrite-source.js'
import { emptyOverlay, listedLocales, listLocale } from '../locales/begin-overlay.js'
import { fillOverlay } from '../locales/fill-overlay.js'
import { pruneOverlay } from '../locales/prune-overlay.js'
import { type TextTree, textTree } from '../locales/text-tree.js'
import type { Understanding } from '../pipeline.js'
import { isLocale } from '../translation.js'
import { optimiseFor, shownOf } from './compile-spec.js'
import { type Counts, languageReport, type LocalesReport, summaryLines } from './locales-report.js'
import type { Format } from './options.js'
import { outputOf } from './present.js'
import type { Terminal } from './terminal.js'

export interface LocalesOptions {
  spec: string
  format: Format
  json: boolean
  /** Change the files of the languages, and list a new one in `contract.yaml`. */
  write: boolean
  /** Remove what the contract does not have any more. */
  prune: boolean
}

/** What this command mends, or what whoever translates cannot mend before. */
const mendable: readonly RuleId[] = ['missing-locale', 'unlisted-locale', 'unknown-text', 'unnoted-translation']

/** The exit code: 0, or 1 when the spec has errors in the end. What is missing or stale is none: `lint` tells of it. */
export async function locales(asked: string | undefined, options: LocalesOptions, terminal: Terminal): Promise<number> {
  const output = outputOf(options, terminal)
  const before = readSpec(options.spec, terminal.cwd)
  optimiseFor(before)
  const { understand } = await import('../pipeline.js')
  const examine = (sources: readonly SourceFile[]) => understand(sources, { despite: mendable })
  const { model, diagnostics } = examine(before)
  if (!model) {
    output.show(shownOf(before, diagnostics))
    throw new InputError(`the spec in ${options.spec} has errors`, 'mend them first')
  }
  const names = namesOf(asked, before, options)
  const { sources, counts } = options.write ? mended(before, names, { examine, tree: textTree(model), prune: options.prune }) : { sources: before, counts: new Map<string, Counts>() }
  const written = write(before, sources, terminal.cwd)

  const after = examine(sources)
  const shown = shownOf(sources, after.diagnostics)
  const report: LocalesReport = {
    ok: after.diagnostics.every(({ severity }) => severity !== 'error'),
    locales: names.map((locale) => languageReport(locale, after, counts.get(locale))),
    written,
    findings: shown.map(({ finding }) => finding),
  }
  output.show(shown)
  for (const line of summaryLines(report, options)) output.say(line)
  output.finish(report)
  return report.ok ? 0 : 1
}

/** The languages that are meant: the one that was asked for, or all that are listed or have a file. */
function namesOf(asked: string | undefined, sources: readonly SourceFile[], options: LocalesOptions): string[] {
  const files = sources.flatMap(({ path }) => localeOf(path, sources) ?? []).filter(isLocale)
  const known = [...new Set([...listedLocales(openSource(contractOf(sources))), ...files])]
  if (asked === undefined) return known
  if (!isLocale(asked)) throw new InputError(`${asked} names no language as BCP 47 has it, or the one that the contract is in`, 'a language is zh, zh-Hant or pt-BR, for example')
  if (!known.includes(asked) && !options.write) throw new InputError(`the contract says nothing in ${asked}`, `\`floo-schema locales ${asked} --write\` begins to`)
  return [asked]
}

function localeOf(path: string, sources: readonly SourceFile[]): string | undefined {
  const name = path.slice(specFolderOf(sources).length)
  return name.startsWith(`${localesFolder}/`) ? name.slice(localesFolder.length + 1).replace(/\.yaml$/, '') : undefined
}

function contractOf(sources: readonly SourceFile[]): SourceFile {
  const path = `${specFolderOf(sources)}contract.yaml`
  const contract = sources.find((source) => source.path === path)
  if (!contract) throw new Error('a spec was understood that has no contract.yaml')
  return contract
}

interface Means { examine: (sources: readonly SourceFile[]) => Understanding; tree: TextTree; prune: boolean }

function mended(before: readonly SourceFile[], names: readonly string[], { examine, tree, prune }: Means): { sources: SourceFile[]; counts: Map<string, Counts> } {
  const counts = new Map<string, Counts>()
  let sources = [...before]
  for (const name of names) {
    const path = `${specFolderOf(sources)}${localesFolder}/${name}.yaml`
    sources = listed(sources, name, path)
    const removed = prune ? goneFrom(path, examine(sources)).length : 0
    if (removed > 0) sources = pruned(sources, path, examine)
    const { edits, added, updated } = fillOverlay(opened(sources, path), tree)
    sources = sources.map((source) => editedSource(source, edits))
    counts.set(name, { added, updated, removed })
  }
  if (!examine(sources).model) throw new Error('a language that was brought up to date cannot be read any more')
  return { sources, counts }
}

/** Round after round, because entries beside each other do not go at once. */
function pruned(sources: SourceFile[], path: string, examine: Means['examine']): SourceFile[] {
  const gone = goneFrom(path, examine(sources))
  if (gone.length === 0) return sources
  const edits = pruneOverlay(opened(sources, path), gone)
  if (edits.length === 0) throw new Error(`what ${path} has too much is nowhere in it`)
  return pruned(sources.map((source) => editedSource(source, edits)), path, examine)
}

/** With a file of that language, and its name in the contract's list. */
function listed(sources: readonly SourceFile[], name: string, path: string): SourceFile[] {
  const contract = contractOf(sources)
  const source = openSource(contract)
  const edits = listedLocales(source).includes(name) ? [] : [listLocale(source, name)]
  const files = sources.some((file) => file.path === path) ? sources : [...sources, emptyOverlay(path, name, contract)]
  return files.map((file) => editedSource(file, edits))
}

function goneFrom(path: string, { diagnostics }: Understanding): Diagnostic['at'][] {
  return diagnostics.flatMap(({ rule, at }) => (rule === 'unknown-text' && at.file === path ? [at] : []))
}

function opened(sources: readonly SourceFile[], path: string) {
  const source = sources.find((file) => file.path === path)
  if (!source) throw new Error(`there is no ${path}`)
  return openSource(source)
}

/** Each file as a whole or not at all, the languages before the list that names them. The paths of those that have changed. */
function write(before: readonly SourceFile[], after: readonly SourceFile[], cwd: string): string[] {
  const old = new Map(before.map(({ path, bytes }) => [path, bytes]))
  const changed = after.filter(({ path, bytes }) => old.get(path) !== bytes)
  const ordered = changed.toSorted((one, other) => Number(one.path.endsWith('contract.yaml')) - Number(other.path.endsWith('contract.yaml')))
  for (const { path, bytes } of ordered) {
    const place = resolve(cwd, path)
    if (!old.has(path)) makeFolder(dirname(place))
    tidy(dirname(place))
    rewriteSource(place, old.get(path), bytes)
  }
  return ordered.map(({ path }) => path)
}
