/** `floo-schema import --init`: a contract made of a page alone, that generates at once. */
import { basename, join, resolve } from 'node:path'
import type { OutputFile, SourceFile } from '../files.js'
import { type InitialSettings, initialContract, pageOf } from '../import/index.js'
import { createFiles } from '../io/create-files.js'
import { readDictionary, readSoftwareTerms } from '../io/read-dictionary.js'
import { counted } from '../counted.js'
import { shownOf } from './compile-spec.js'
import { type ImportOptions, readPages, refuseEmpty } from './import.js'
import { generateCommand } from './options.js'
import { outputOf } from './present.js'
import type { Terminal } from './terminal.js'

/** What `import --init --json` prints. */
export interface InitReport {
  ok: boolean
  created: string[]
  /** Files that were in the way. */
  existing: string[]
  events: number
  types: number
  /** What could not be taken over exactly. */
  doubts: { subject: string; says: string }[]
  unread: { file: string; line: number; text: string; why: string }[]
  next: string[]
}

/** The exit code: 0, or 1 when any of the files exists already. */
export async function initFromPages(pages: readonly string[], folder: string, options: ImportOptions, terminal: Terminal): Promise<number> {
  const output = outputOf({ ...options, format: 'text' }, terminal)
  const page = pageOf(await readPages(pages, options.from, terminal.cwd))
  refuseEmpty(page)
  const { understand } = await import('../pipeline.js')
  const { dictionaryOf, lint } = await import('../lint/index.js')
  const dictionary = dictionaryOf({ terms: readSoftwareTerms, american: () => readDictionary('en_US'), british: () => readDictionary('en_GB') })
  const title = basename(pages[0] ?? 'page')
  const settings: Omit<InitialSettings, 'avoid'> = { name: `${packageName(title)}-contract`, title, date: terminal.today(), schemas: '../node_modules/floo-schema/generator/' }
  const { files, doubts, problems } = initialContract(page, settings, {
    understand,
    styleOf: ({ model, lint: found }, sources) => (model && found ? lint({ model, settings: found, translations: [], sources, dictionary: () => dictionary }) : []),
  })
  const shown = (path: string) => join(folder, path)
  const report = { events: page.events.length, types: page.types.length, doubts, unread: page.unread.map(({ file, line, text, why }) => ({ file, line, text: text.slice(0, 200), why })) }
  if (problems.length > 0) {
    output.show(shownOf(files.map(sourceOf), problems))
    throw new Error('a contract made of a page has errors')
  }
  const existing = createFiles(resolve(terminal.cwd, folder), files)
  if (existing.length > 0) {
    for (const path of existing) output.say(`${shown(path)} exists already`)
    output.say('nothing was written')
    output.finish({ ok: false, created: [], existing: existing.map(shown), ...report, next: [] } satisfies InitReport)
    return 1
  }
  const next = [generateCommand({ spec: folder, out: options.out }), `floo-schema lint --spec ${folder}`]
  for (const { path } of files) output.say(`created ${shown(path)}`)
  for (const { subject, says } of doubts) output.say(`note: ${subject}: ${says}`)
  for (const { file, line, why } of report.unread.slice(0, mostShown)) output.say(`not read: ${file}:${line}: ${why}`)
  if (report.unread.length > mostShown) output.say(`not read: ${report.unread.length - mostShown} more lines`)
  output.say('')
  output.say(`${counted(report.events, 'event')} and ${counted(report.types, 'type')}. Say in ${shown('contract.yaml')} what the package is called and which release it describes,`)
  output.say(`then run ${next[0]} to write the package to ${options.out}. Texts are the page's own; ${next[1]} lists them.`, next[0])
  output.finish({ ok: true, created: files.map(({ path }) => shown(path)), existing: [], ...report, next } satisfies InitReport)
  return 0
}

/** So many lines that could not be read are shown. */
const mostShown = 20

function sourceOf({ path, text }: OutputFile): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

function packageName(title: string): string {
  return title.replace(/\..*$/, '').replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'events'
}
