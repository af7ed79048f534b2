/** `floo-schema import`: do the documented page and the contract say the same? With --write they do afterwards. */
import type { SourceFile } from '../files.js'
import type { Documentation, Drift, Page, Plan, SourceForm } from '../import/index.js'
import { InputError } from '../io/errors.js'
import { readPage } from '../io/read-page.js'
import { readSpec } from '../io/read-spec.js'
import { tidy } from '../io/leftovers.js'
import { rewriteSource } from '../io/rewrite-source.js'
import type { Model } from '../model.js'
import { counted } from '../counted.js'
import { resolve } from 'node:path'
import { optimiseFor, shownOf } from './compile-spec.js'
import { sourceTexts } from './finding.js'
import { driftGithub, driftText, type ImportReport, reportedDrifts } from './import-report.js'
import type { Format } from './options.js'
import { outputOf } from './present.js'
import type { Terminal } from './terminal.js'
import { printJson } from './visible.js'

export interface ImportOptions {
  /** For the command line that a message proposes. */
  out: string
  spec: string
  format: Format
  json: boolean
  from?: SourceForm
  /** Change the spec. */
  write: boolean
  /** Remove what the page no longer has, instead of marking it as deprecated. */
  prune: boolean
}

/** The exit code: 0, or 1 when page and contract differ in something that is not written now. */
export async function importPages(files: readonly string[], options: ImportOptions, terminal: Terminal): Promise<number> {
  const output = outputOf(options, terminal)
  const sources = readSpec(options.spec, terminal.cwd)
  const pages = await readPages(files, options.from, terminal.cwd)
  optimiseFor(sources)
  const { understand } = await import('../pipeline.js')
  const { model, diagnostics } = understand(sources)
  if (!model) {
    output.show(shownOf(sources, diagnostics))
    throw new InputError(`the spec in ${options.spec} has errors`, 'mend them first; `floo-schema lint` shows them, too')
  }
  const { compare, pageOf } = await import('../import/index.js')
  const page = pageOf(pages)
  refuseEmpty(page)
  refuseStrangers(page, model, files)
  const drifts = compare(page, model)
  if (options.write) tidy(resolve(terminal.cwd, options.spec))
  const result = options.write ? await written(drifts, { page, model, sources }, options, terminal.cwd) : undefined
  const texts = sourceTexts(sources)
  const isDone = new Set(result?.done)
  const reported = reportedDrifts(drifts, { isWritten: (drift) => isDone.has(drift), whyLeft: result?.why ?? new Map(), texts })
  const open = reported.filter(({ written: isWritten, unsure }) => !isWritten && unsure === undefined)
  const report: ImportReport = {
    ok: open.length === 0, pages: pages.map(({ file, form }) => ({ file, form })), drifts: reported,
    unread: page.unread.map(({ file, line, text, why }) => ({ file, line, text: text.slice(0, 200), why })),
    written: result?.files ?? [], doubts: result?.doubts ?? [], ...(result?.diff && { diff: result.diff }),
  }
  if (options.format === 'github') output.prose.write(driftGithub(report))
  else if (options.format === 'json' && !options.json) terminal.out.write(printJson(report.drifts))
  else output.prose.write(driftText(report, output.prose.color))
  for (const line of summary(report, options, files)) output.say(line)
  output.finish(report)
  return report.ok ? 0 : 1
}

export async function readPages(files: readonly string[], form: SourceForm | undefined, cwd: string): Promise<Documentation[]> {
  const texts = files.map((file) => readPage(file, cwd))
  const { readDocumentation } = await import('../import/index.js')
  const pages: Documentation[] = []
  for (const { path, text } of texts) pages.push(await readDocumentation(path, text, form))
  if (pages.every(({ entries }) => entries.length === 0)) {
    const forms = pages.map(({ file, form: own }) => `${file} as ${own}`).join(', ')
    throw new InputError(`nothing in ${files.length === 1 ? 'the page' : 'the pages'} documents an event or a type (read ${forms})`, 'name the form with --from, or other files')
  }
  return pages
}

/** A page may only have names that nothing can have. */
export function refuseEmpty({ events, types }: Page): void {
  if (events.length + types.length === 0) throw new InputError('no name in the pages can be that of an event or a type', 'events need a name with a Latin letter')
}

/** A page that shares nothing with the contract is another SDK's, and no list of changes. */
function refuseStrangers({ events, types }: Page, model: Model, files: readonly string[]): void {
  const known = new Set([...model.events, ...model.typedefs, ...model.enums].map(({ name }) => name))
  if (known.size === 0 || [...events, ...types].some(({ name }) => known.has(name))) return
  throw new InputError(`${files.join(', ')} and the contract have no name in common`, 'name its own contract with --spec, or begin one with --init')
}

interface Written { done: readonly Drift[]; why: ReadonlyMap<Drift, string>; files: string[]; doubts: Plan['doubts']; diff?: string }

/** Writes as much as leaves a contract without errors, each file as a whole or not at all. */
async function written(drifts: readonly Drift[], material: { page: Page; model: Model; sources: readonly SourceFile[] }, { prune }: ImportOptions, cwd: string): Promise<Written> {
  const { mostOf } = await import('./import-plan.js')
  const { after, plan, done, why, model } = mostOf(drifts, material, prune)
  const changed = material.sources.flatMap((source, index) => {
    const now = after[index]
    return now && now !== source ? [{ source, now }] : []
  })
  for (const { source, now } of changed) rewriteSource(resolve(cwd, source.path), source.bytes, now.bytes)
  const { compare } = await import('../diff/index.js')
  const { levelOfAll } = await import('../diff/change.js')
  const changes = compare(material.model, model)
  const breaking = changes.filter(({ level }) => level === 'major').length
  const diff = changes.length === 0 ? undefined : `${counted(changes.length, 'change')}, ${breaking === 0 ? 'none' : breaking} of them breaking: a ${levelOfAll(changes) ?? 'patch'} release`
  return { done, why, files: changed.map(({ source }) => source.path), doubts: plan.doubts, ...(diff === undefined ? {} : { diff }) }
}

function summary(report: ImportReport, { write, spec }: ImportOptions, files: readonly string[]): string[] {
  const { drifts, written: changed, unread, diff } = report
  const sure = drifts.filter(({ unsure }) => unsure === undefined)
  const unsure = drifts.length - sure.length
  const done = drifts.filter(({ written: isWritten }) => isWritten).length
  const notes = [...(unsure > 0 ? [`${unsure} more ${unsure === 1 ? 'is' : 'are'} not certain`] : []), ...(unread.length > 0 ? [`${counted(unread.length, 'line')} could not be read`] : [])]
  const first = sure.length === 0 ? `${files.join(', ')} and ${spec} say the same` : `${counted(sure.length, 'difference')} between ${files.join(', ')} and ${spec}${write ? `, ${done} of them written` : ''}`
  return [
    notes.length > 0 ? `${first}; ${notes.join(', ')}` : first,
    ...(changed.length > 0 ? [`changed ${changed.join(', ')}; texts that were taken over are marked with \`imported\` until somebody writes them afresh`] : []),
    ...(diff === undefined ? [] : [`diff: ${diff}`]),
    ...(!write && sure.length > 0 ? ['--write puts them into the spec'] : []),
  ]
}
