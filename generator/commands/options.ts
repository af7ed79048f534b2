/** The flags that commands share, declared once. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { sourceForms } from '../import/documentation.js'

export const formats = ['text', 'json', 'github'] as const
export type Format = (typeof formats)[number]

export const diffFormats = ['text', 'json', 'markdown', 'github'] as const
export type DiffFormat = (typeof diffFormats)[number]

export interface SpecOptions {
  spec: string
  out: string
  /** A folder of the user's templates, which lie over ours. */
  templates?: string
  format: Format
  json: boolean
}

const defaults = { spec: 'spec', out: 'generated' }

/** `--spec`, `--out`, `--templates`, `--format` and `--json`. */
export function addSpecOptions(command: Command): Command {
  return addJsonOption(addFormatOption(addTemplatesOption(addFolderOptions(command))))
}

function addTemplatesOption(command: Command): Command {
  return command.option('--templates <dir>', 'folder of templates of your own, which lie over those of floo-schema', folder)
}

function addFolderOptions(command: Command): Command {
  return command
    .option('--spec <dir>', 'folder of the contract', folder, defaults.spec)
    .option('--out <dir>', 'folder of the generated package', folder, defaults.out)
}

/** Where the contract comes from, if not from the default spec: `--spec` or `--package`; `--type`, `--max-issues`, `--format`, `--json`. */
export function addRecordingOptions(command: Command): Command {
  return addFormatOption(command
    .option('--spec <dir>', 'folder of the contract', folder, defaults.spec)
    .addOption(new Option('--package <dir>', 'folder of a generated package, instead of the contract').argParser(folder).conflicts('spec'))
    .option('--type <name>', 'each line is a bare value of this type, or the list of arguments of this event')
    .option('--max-issues <number>', 'so many findings are printed; all are counted', wholeNumber, 100))
    .option('--json', 'print one JSON object a line on stdout, and prose on stderr', false)
}

/** What `diff` has besides `--spec`, `--out` and `--json`. */
export function addDiffOptions(command: Command): Command {
  return addJsonOption(addFolderOptions(command)
    .addOption(new Option('--format <format>', 'how changes are printed').choices(diffFormats).default('text'))
    .addOption(new Option('--fail-on <changes>', 'exit with 1 when there are such changes').choices(['breaking', 'any']))
    .option('--bump', 'write the recommended version into contract.yaml, if it has a lower one', false)
    .option('--changelog', 'write what changed into CHANGELOG.md of the spec', false))
}

/** What all commands of the docs site have. */
export interface DocsOptions extends Omit<SpecOptions, 'out'> {
  /** A folder of further pages. */
  pages?: string
}

/** `--spec`, `--templates`, `--pages`, `--format` and `--json`. */
export function addDocsOptions(command: Command): Command {
  return addJsonOption(addFormatOption(addTemplatesOption(command.option('--spec <dir>', 'folder of the contract', folder, defaults.spec))
    .option('--pages <dir>', 'folder of further pages for the guide of the site: Markdown, and pictures as SVG', folder)))
}

/** `--spec`, `--format`, `--json`, and what `lint` has besides. */
export function addLintOptions(command: Command): Command {
  return addJsonOption(addFormatOption(command.option('--spec <dir>', 'folder of the contract', folder, defaults.spec))
    .option('--fix', 'mend what can be mended without a decision, in the files of the contract', false)
    .option('--deny-warnings', 'exit with 1 for warnings, too', false))
}

/** `--spec`, `--out`, `--format` and `--json`, and what `import` has besides. */
export function addImportOptions(command: Command): Command {
  return addJsonOption(addFormatOption(addFolderOptions(command))
    .addOption(new Option('--from <form>', 'which form the page has, instead of what its content says').choices(sourceForms))
    .option('--write', 'put into the spec what the page has and the spec has not', false)
    .addOption(new Option('--prune', 'with --write: remove what the page no longer has, instead of marking it as deprecated').default(false).implies({ write: true }))
    .addOption(new Option('--init <dir>', 'begin a contract in this folder from the page alone').argParser(folder).conflicts(['write', 'prune'])))
}

/** `--spec`, `--format`, `--json`, and what `locales` has besides. */
export function addLocalesOptions(command: Command): Command {
  return addJsonOption(addFormatOption(command.option('--spec <dir>', 'folder of the contract', folder, defaults.spec)))
    .option('--write', 'add what is missing to the files of the languages, and begin one that is not there', false)
    .addOption(new Option('--prune', 'with --write: remove what the contract does not have any more').default(false).implies({ write: true }))
}

function addFormatOption(command: Command): Command {
  return command.addOption(new Option('--format <format>', 'how findings are printed').choices(formats).default('text'))
}

/** `--json`: stdout is one JSON document, prose goes to stderr. */
export function addJsonOption(command: Command): Command {
  return command.option('--json', 'print one JSON document on stdout, and prose on stderr', false)
}

/** The command line that generates with the same folders, to be copied from a message. */
export function generateCommand({ spec, out }: { spec: string; out: string }, { force = false } = {}): string {
  const words = ['floo-schema', 'generate']
  if (spec !== defaults.spec) words.push('--spec', quote(spec))
  if (out !== defaults.out) words.push('--out', quote(out))
  if (force) words.push('--force')
  return words.join(' ')
}

function folder(value: string): string {
  if (value === '') throw new InvalidArgumentError('It must be the name of a folder.')
  return value
}

function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}

function quote(word: string): string {
  return /^[\w./@:+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
