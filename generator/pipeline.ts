/** The spine: spec files in, output files out. */
import { build, type BuildOptions } from './build/index.js'
import type { Diagnostic } from './diagnostic.js'
import type { OutputFile, SourceFile, Templates } from './files.js'
import type { LintSettings } from './lint-settings.js'
import type { Model } from './model.js'
import type { Translation } from './translation.js'

export interface Understanding {
  /** Absent when a diagnostic is an error, as are `lint` and `translations`. */
  model?: Model
  /** What the contract says about rules of style; it shapes no output. */
  lint?: LintSettings
  /** The contract's texts in other languages; the Model has the English ones. */
  translations?: Translation[]
  diagnostics: Diagnostic[]
}

/** Reads and checks spec files, and stops there: for whoever works on the contract and writes no package. */
export function understand(sources: readonly SourceFile[], options: Pick<BuildOptions, 'despite'> = {}): Understanding {
  const { model, lint, translations, diagnostics } = build(sources, options)
  return { ...(model && { model }), ...(lint && { lint }), ...(translations && { translations }), diagnostics }
}

export interface Compilation {
  /** Absent when a diagnostic is an error. */
  model?: Model
  /** Sorted by path; empty when a diagnostic is an error. */
  files: OutputFile[]
  /** What the contract says in other languages; there where the Model is. */
  translations?: readonly Translation[]
  diagnostics: Diagnostic[]
}

/**
 * Turns spec files into the files of a package. Touches no disk and never throws on bad input:
 * every problem is a diagnostic, and any error among them means that there are no files. `isLast` says
 * that nothing is compiled after this, so that nothing is kept for it; `afterEach` is called after each
 * artefact, when all that it took is done with.
 */
export async function compile(sources: SourceFile[], templates: Templates, { isLast = false, afterEach }: { isLast?: boolean; afterEach?: () => void } = {}): Promise<Compilation> {
  const { model, translations = [], changelog, diagnostics } = build(sources, { isLast })
  if (model === undefined) return { files: [], diagnostics }
  // Late, because printers take longer to load than a spec takes to read.
  const { emit, rememberNothing } = await import('./emit/index.js')
  if (isLast) rememberNothing()
  const files = await emit(model, templates, translations, afterEach)
  if (changelog !== undefined) files.push({ path: 'CHANGELOG.md', text: changelog })
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { model, files, translations, diagnostics }
}
