/** The spine: spec files in, output files out. */
import { build } from './build/index.js'
import type { Diagnostic } from './diagnostic.js'
import { emit } from './emit/index.js'
import type { OutputFile, SourceFile, Templates } from './files.js'
import type { Model } from './model.js'

export interface Compilation {
  /** Absent when a diagnostic is an error. */
  model?: Model
  /** Sorted by path; empty when a diagnostic is an error. */
  files: OutputFile[]
  diagnostics: Diagnostic[]
}

/**
 * Turns spec files into the files of a package. Touches no disk and never throws on bad input:
 * every problem is a diagnostic, and any error among them means that there are no files.
 */
export async function compile(sources: SourceFile[], templates: Templates): Promise<Compilation> {
  const { model, changelog, diagnostics } = build(sources)
  if (model === undefined) return { files: [], diagnostics }
  const files = await emit(model, templates)
  if (changelog !== undefined) files.push({ path: 'CHANGELOG.md', text: changelog })
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { model, files, diagnostics }
}
