/** What generate and check begin with. */
import { setFlagsFromString } from 'node:v8'
import { type Diagnostic, TemplateError } from '../diagnostic.js'
import type { SourceFile } from '../files.js'
import { inputsKey } from '../io/past-runs.js'
import { readSpec } from '../io/read-spec.js'
import { namedIn, templatesOf } from '../io/read-templates.js'
import type { Compilation } from '../pipeline.js'
import { excerptOf } from './excerpt.js'
import { findingsOf, sourceTexts } from './finding.js'
import { giveBack } from './give-back.js'
import type { SpecOptions } from './options.js'
import type { Shown } from './report.js'
import type { Terminal } from './terminal.js'

/** Sources of this many bytes pay back the optimiser that the command line starts without. */
const worthOptimising = 600_000
/** Of this many the output takes so much memory that what lies around beside it counts. */
const worthGivingBack = 10_000_000

/** The compiled spec, its diagnostics ready to be shown, and the hash of all that was read. */
export async function compileSpec(
  options: Pick<SpecOptions, 'spec' | 'templates'>,
  { cwd }: Terminal,
): Promise<{ compilation: Compilation; shown: Shown[]; key: string }> {
  const sources = readSpec(options.spec, cwd)
  optimiseFor(sources)
  // Late, so that a missing folder is reported without loading the compiler.
  const { compile } = await import('../pipeline.js')
  const templates = templatesOf(options, cwd)
  // Of a large spec what is kept would be as much again.
  const compilation = await namingTemplates(options, cwd, () => compile(sources, templates, { isLast: isLarge(sources), ...(sizeOf(sources) > worthGivingBack && { afterEach: giveBack }) }))
  return { compilation, key: inputsKey(sources, templates), shown: shownOf(sources, compilation.diagnostics) }
}

/** Does the work; a mistake in a template of the user's is told with the name of their file. */
export async function namingTemplates<Result>(options: Pick<SpecOptions, 'templates'>, cwd: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof TemplateError ? namedIn(error, options, cwd) : error
  }
}

/** Diagnostics with the lines that they are about. */
export function shownOf(sources: readonly SourceFile[], diagnostics: readonly Diagnostic[]): Shown[] {
  if (diagnostics.length === 0) return []
  const texts = sourceTexts(sources)
  return findingsOf(diagnostics, texts).map((finding) => ({ finding, lines: excerptOf(finding, texts.get(finding.file)) }))
}

function isLarge(sources: readonly SourceFile[]): boolean {
  return sizeOf(sources) > worthOptimising
}

function sizeOf(sources: readonly SourceFile[]): number {
  return sources.reduce((sum, { bytes }) => sum + bytes.length, 0)
}

/** Switches the optimiser on where there is enough to read. */
export function optimiseFor(sources: readonly SourceFile[]): void {
  if (isLarge(sources)) setFlagsFromString('--opt')
}
