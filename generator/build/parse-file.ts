/** Each file of a spec to its tree, as far as a file can be judged alone. */
import type { Diagnostic } from '../diagnostic.js'
import { localesFolder, type SourceFile, specFolderOf } from '../files.js'
import { checkFormat } from './check-format.js'
import { withoutConsequences } from './consequences.js'
import type { Format } from './format-validator.js'
import { parseAgain } from './parse-again.js'
import { parseYaml } from './parse-yaml.js'
import { scanBytes } from './scan-bytes.js'
import type { Syntax } from './syntax.js'

/** A file without a root cannot be read, and its problems say why. `name` is that of its path, without `.yaml`. */
export interface ParsedFile { path: string; name: string; format: Format; text?: string; root?: Syntax; problems: Diagnostic[] }

/** The last state of each file, because of many files mostly one has changed. Nobody changes what was parsed. */
const parsed = new Map<string, { bytes: Uint8Array; file: ParsedFile }>()

/** The YAML files among the sources. With `isLast` nothing is kept for the next time, nor of the last. */
export function parseFiles(sources: readonly SourceFile[], isLast: boolean): ParsedFile[] {
  if (isLast) parsed.clear()
  const folder = specFolderOf(sources)
  return sources.filter(({ path }) => path.endsWith('.yaml')).map((source) => (isLast ? parseAnew : parseFile)(source, formatOf(source, folder)))
}

function parseFile(source: SourceFile, format: Format): ParsedFile {
  const known = parsed.get(source.path)
  if (known?.file.format === format && Buffer.compare(known.bytes, source.bytes) === 0) return known.file
  const file = (known && parseEdited(known.file, source, format)) ?? parseAnew(source, format)
  parsed.set(source.path, { bytes: source.bytes, file })
  return file
}

/** A domain's file of which one declaration has changed. */
function parseEdited({ text, root, ...before }: ParsedFile, source: SourceFile, format: Format): ParsedFile | undefined {
  if (format !== 'format' || before.format !== format || text === undefined || !root || before.problems.length > 0) return undefined
  const again = parseAgain({ text, root }, source)
  return again && { ...before, ...again }
}

/** What a file is says its name, and the folder that it lies in. */
function formatOf({ path }: SourceFile, folder: string): Format {
  const name = path.slice(folder.length)
  return name.startsWith(`${localesFolder}/`) ? 'locale' : name === 'contract.yaml' ? 'contract' : 'format'
}

function parseAnew(source: SourceFile, format: Format): ParsedFile {
  const { path } = source
  const name = (path.split('/').at(-1) ?? '').replace(/\.yaml$/, '')
  const scanned = scanBytes(source)
  if ('problem' in scanned) return { path, name, format, problems: [scanned.problem] }
  const { root, problems } = parseYaml(path, scanned)
  if (!root) return { path, name, format, problems }
  const misplaced = withoutConsequences(checkFormat(root, format), problems)
  return { path, name, format, text: scanned.text, root, problems: [...problems, ...misplaced] }
}
