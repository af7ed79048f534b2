/** What must hold of every compilation, whatever the spec says. */
import type { Diagnostic } from '../../generator/diagnostic.js'
import { rules } from '../../generator/diagnostics.js'
import type { SourceFile, Span, Templates } from '../../generator/files.js'
import { type Compilation, compile } from '../../generator/pipeline.js'
import { problemsOfFiles } from './output-oracle.js'

export interface Verdict {
  /** What does not hold, in words. */
  problems: string[]
  /** Absent where it threw. */
  compilation?: Compilation
  seconds: number
  bytes: number
}

/** Far beyond what it takes on a busy machine: this is about input that takes for ever. */
const secondsAtLeast = 15
const secondsPerMegabyte = 100

export async function judge(sources: readonly SourceFile[], templates: Templates): Promise<Verdict> {
  const given = sources.map(({ path, bytes }) => ({ path, bytes: bytes.slice() }))
  const bytes = sources.reduce((sum, source) => sum + source.bytes.length, 0)
  const start = performance.now()
  try {
    const compilation = await compile(given, templates)
    const seconds = (performance.now() - start) / 1000
    const slow = seconds > secondsAtLeast + (secondsPerMegabyte * bytes) / 1e6 ? [`took ${seconds} s for ${bytes} bytes`] : []
    const mutated = isSame(given, sources) ? [] : ['the sources were changed']
    return { problems: [...slow, ...mutated, ...problemsOf(compilation, sources)], compilation, seconds, bytes }
  } catch (error) {
    return { problems: [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], seconds: (performance.now() - start) / 1000, bytes }
  }
}

function isSame(ones: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  return ones.length === others.length && ones.every(({ path, bytes }, index) => path === others[index]?.path && Buffer.compare(bytes, others[index].bytes) === 0)
}

function problemsOf({ model, files, diagnostics }: Compilation, sources: readonly SourceFile[]): string[] {
  const hasError = diagnostics.some(({ severity }) => severity === 'error')
  const lengths = new Map(sources.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes).length]))
  return [
    ...((model === undefined) === hasError ? [] : [`a model is ${model ? '' : 'not '}there, an error is ${hasError ? '' : 'not '}there`]),
    ...((files.length === 0) === hasError ? [] : [`there are ${files.length} files, an error is ${hasError ? '' : 'not '}there`]),
    ...diagnostics.flatMap((diagnostic) => problemsOfDiagnostic(diagnostic, lengths)),
    ...problemsOfFiles(files),
  ]
}

// oxlint-disable-next-line no-control-regex -- finding them is the purpose
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/

function problemsOfDiagnostic({ rule, severity, message, hint = '', at, related = [] }: Diagnostic, lengths: ReadonlyMap<string, number>): string[] {
  const found = [
    ...(Object.hasOwn(rules, rule) ? [] : ['is in no catalogue']),
    ...(['error', 'warning'].includes(severity) ? [] : [`has the severity ${severity}`]),
    ...[at, ...related.map((other) => other.at)].flatMap((span) => problemsOfPlace(span, lengths)),
    ...[message, hint, ...related.map((other) => other.message)].flatMap((text) => [
      ...(text.length < 2000 ? [] : [`says ${text.length} characters`]),
      ...(control.test(text) ? [`says the control character in ${JSON.stringify(text)}`] : []),
    ]),
    ...(message === '' ? ['says nothing'] : []),
  ]
  return found.map((problem) => `${rule} at ${at.file}:${at.start} ${problem}`)
}

function problemsOfPlace({ file, start, end }: Span, lengths: ReadonlyMap<string, number>): string[] {
  const length = lengths.get(file) ?? (file === 'contract.yaml' ? 0 : undefined)
  if (length === undefined) return [`is in the file ${file}, which is not there`]
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start
  // At the end of a file there is one place more than characters.
  return isRange && start <= length && end <= Math.max(length, start + 1) ? [] : [`is at ${start} to ${end} of ${length}`]
}
