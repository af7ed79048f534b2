/** Spec files to a linked Model, or to everything that is wrong with them. */
import type { Diagnostic } from '../diagnostic.js'
import { report, type RuleId } from '../diagnostics.js'
import type { SourceFile } from '../files.js'
import type { LintSettings } from '../lint-settings.js'
import { textTree } from '../locales/text-tree.js'
import type { Direction, Domain, Model } from '../model.js'
import type { Translation } from '../translation.js'
import { checkArguments } from './check-arguments.js'
import { checkCycles } from './check-cycles.js'
import { checkEnum } from './check-enums.js'
import { checkExamples } from './check-examples.js'
import { checkAllNames } from './check-names.js'
import { checkNode, checkUses } from './check-nodes.js'
import { checkVariants } from './check-variants.js'
import { withoutConsequences } from './consequences.js'
import { enough } from './enough.js'
import { link, lookupOf } from './link.js'
import { type Lookup, namesAsText } from './lookup.js'
import { once } from './once.js'
import { type ParsedFile, parseFiles } from './parse-file.js'
import { type ListedDomain, readContract } from './read-contract.js'
import { type Declarations, readDomain, type ReadPart } from './read-domain.js'
import { readLint } from './read-lint.js'
import { arrangeLocales, type LocaleFile, readLocale } from './read-locale.js'
import type { Findings } from './reading.js'
import { decodeText } from './scan-bytes.js'
import { checkPatterns } from './slow-pattern.js'
import { entriesOf, type Syntax, textOf } from './syntax.js'

export interface Built {
  /** Absent when a diagnostic is an error. */
  model?: Model
  /** What the contract says about rules of style; there where the Model is. */
  lint?: LintSettings
  /** The contract's texts in other languages, in the order of its list; there where the Model is. */
  translations?: Translation[]
  /** The contract's own changelog, copied into the package. */
  changelog?: string
  /** In the order of files and places. */
  diagnostics: Diagnostic[]
}

export interface BuildOptions {
  /** Nothing is built after this, so that no syntax tree outlives it. */
  isLast?: boolean
  /** Rules whose errors take the Model from nobody: for who is about to mend what they are about. */
  despite?: readonly RuleId[]
}

/** Reads and checks all files of a contract. Never throws on bad input. */
export function build(sources: readonly SourceFile[], { isLast = false, despite = [] }: BuildOptions = {}): Built {
  const files = parseFiles(sources, isLast)
  const { changelog, problems: changelogProblems } = readChangelog(sources.find(({ path }) => path.endsWith('CHANGELOG.md')))
  const contractFile = files.find(({ format }) => format === 'contract')
  const problems = [...files.flatMap((file) => file.problems), ...changelogProblems]
  if (!contractFile) return failed([...problems, report('no-contract', { file: sources[0]?.path ?? 'contract.yaml', start: 0, end: 1 }, {})])
  if (!contractFile.root) return failed(problems)

  const { listed, ...contract } = readContract(contractFile.root)
  const domainFiles = files.filter(({ format }) => format === 'format')
  const { domains, ordered } = arrange(listed, domainFiles)
  const listing = checkListing(listed, domainFiles)
  const lint = readLint(contractFile.root, ordered.flatMap(({ root }) => (root ? [root] : [])))
  const locales = arrangeLocales(contractFile.root, files.filter(({ format }) => format === 'locale'))
  problems.push(...listing, ...lint.problems, ...locales.problems)

  const read = readAll(ordered)
  problems.push(...read.flatMap(({ findings }) => findings.problems))
  const declared = new Map(ordered.flatMap(({ root }) => directionsIn(root)))
  const declarations = link(allOf(read), declared)
  const complete = listing.length === 0 && domainFiles.every(({ root }) => root)
  const all = [...problems, ...withoutConsequences(checkAll(declarations, read, domains, complete), problems)]
  const isFatal = ({ severity, rule }: Diagnostic) => severity === 'error' && !despite.some((one) => one === rule)
  if (all.some(isFatal)) return failed(all)

  const plain = domains.map(({ name, title, description, at }) => ({ name, title, description, at }))
  const model = { contract: { ...contract, domains: plain }, ...declarations }
  const { translations, problems: mistranslated } = readLocales(locales.ordered, model)
  all.push(...mistranslated)
  if (all.some(isFatal)) return failed(all)
  return { model, lint: lint.settings, translations, ...(changelog === undefined ? {} : { changelog }), diagnostics: sorted(all) }
}

/** The text of `CHANGELOG.md`, which is Markdown already; a problem only where it cannot be read. */
function readChangelog(source: SourceFile | undefined): { changelog?: string; problems: Diagnostic[] } {
  if (!source) return { problems: [] }
  const decoded = decodeText(source)
  return 'text' in decoded ? { changelog: decoded.text, problems: [] } : { problems: [decoded.problem] }
}

/** The domain files in the contract's order. */
function arrange(listed: ListedDomain[], files: ParsedFile[]) {
  const ordered = listed.flatMap(({ name, at }) => files.filter((file) => file.name === name).map((file) => ({ ...file, at })))
  const domains = ordered.map(({ name, path, root, at }): Domain & { listedAt: typeof at } => ({
    name, title: textOf(root, 'title') ?? name, description: textOf(root, 'description') ?? '', at: root?.at ?? { file: path, start: 0, end: 1 }, listedAt: at,
  }))
  return { domains, ordered }
}

function checkListing(listed: ListedDomain[], files: ParsedFile[]): Diagnostic[] {
  const missing = listed.filter(({ name }) => !files.some((file) => file.name === name))
  // Without any list that is what is wrong, and not each of the files.
  const unlisted = files.filter((file) => listed.length > 0 && !listed.some(({ name }) => name === file.name))
  return [
    ...missing.map(({ name, at }) => report('missing-domain', at, { domain: name })),
    ...unlisted.map(({ path, name }) => report('unlisted-domain', { file: path, start: 0, end: 1 }, { file: path, domain: name })),
  ]
}

function readAll(files: ParsedFile[]): ReadPart[] {
  let copies = 0
  return files.flatMap(({ name, root }) => {
    const parts = root ? readDomain(root, name, copies) : []
    copies = parts.at(-1)?.findings.copies ?? copies
    return parts
  })
}

/** What cannot be read was told already; without it there is no Model. */
function readLocales(files: readonly LocaleFile[], model: Model): { translations: Translation[]; problems: Diagnostic[] } {
  if (files.length === 0) return { translations: [], problems: [] }
  const tree = textTree(model)
  const read = files.flatMap(({ root, ...file }) => (root ? [readLocale({ ...file, root }, tree)] : []))
  return { translations: read.map(({ translation }) => translation), problems: read.flatMap(({ problems }) => problems) }
}

function allOf(read: readonly ReadPart[]): Declarations {
  return {
    enums: read.flatMap((part) => part.enums),
    typedefs: read.flatMap((part) => part.typedefs),
    events: read.flatMap((part) => part.events),
  }
}

/** What is wrong with the nodes of a declaration, as far as it depends on what other names come down to. */
const checkNodes = once(
  (_: Syntax, readings: Findings['readings'], lookup: Lookup) => readings.flatMap((reading) => [...checkNode(reading, lookup), ...checkVariants(reading, lookup)]),
  (_, lookup) => namesAsText(lookup),
)

/** Checks that look at more than one file. A file that could not be read leaves names unresolved: not their fault. */
function checkAll(declarations: Declarations, read: readonly ReadPart[], domains: Parameters<typeof checkAllNames>[1], complete: boolean): Diagnostic[] {
  const lookup = lookupOf(declarations)
  const readings = read.map(({ findings }) => findings.readings)
  const enumValues = new Map(read.flatMap(({ findings }) => [...findings.enumValues]))
  const cycles = checkCycles(lookup)
  const nodes = read.flatMap(({ syntax, findings }) => checkNodes(syntax, findings.readings, lookup))
  const unknown = checkUses(readings, lookup)
  const slow = checkPatterns(readings)
  return [
    ...checkAllNames(declarations, domains),
    ...declarations.enums.flatMap((subject) => checkEnum(subject, enumValues)),
    ...nodes,
    ...slow,
    ...(complete ? unknown : []),
    ...[...declarations.events.map(({ args }) => args), ...readings.flatMap(argumentsOfCallbacks)].flatMap((args) => checkArguments(args, lookup)),
    ...cycles,
    // An example is only as good as the types that it is checked against.
    ...([unknown, cycles, slow].every(({ length }) => length === 0) ? read.flatMap(({ findings }) => checkExamples(findings, lookup)) : []),
  ]
}

/** The arguments of all callbacks of a declaration, wherever they stand. */
const argumentsOfCallbacks = once((readings: Findings['readings']) => readings.flatMap(({ node: { type } }) => (type.kind === 'callback' ? [type.args] : [])), () => '')

function directionsIn(root: Syntax | undefined): [string, Direction][] {
  return entriesOf(root, 'typedefs').flatMap(({ key, value }): [string, Direction][] => {
    const direction = textOf(value, 'direction')
    return direction === 'in' || direction === 'out' || direction === 'both' ? [[key, direction]] : []
  })
}

function failed(problems: Diagnostic[]): Built {
  return { diagnostics: enough(sorted(problems)) }
}

function sorted(problems: Diagnostic[]): Diagnostic[] {
  return problems.toSorted((a, b) => (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : a.at.start - b.at.start))
}
