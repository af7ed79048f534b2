/** `floo-schema diff`: what changed in a contract, and what that means to whom. */
import type { SourceFile } from '../files.js'
import { InputError } from '../io/errors.js'
import { isSpecFolder } from '../io/read-spec.js'
import type { Model } from '../model.js'
import { optimiseFor } from './compile-spec.js'
import { diffOutput } from './diff-output.js'
import { type FailOn, diffReport } from './diff-report.js'
import { asOneWord, folderSide, nameFile, type Side, sideOf } from './diff-side.js'
import { excerptOf } from './excerpt.js'
import { findingsOf, sourceTexts } from './finding.js'
import type { DiffFormat } from './options.js'
import { counted } from '../counted.js'
import { asText, type Shown } from './report.js'
import type { Terminal } from './terminal.js'

export interface DiffOptions {
  spec: string
  /** For the command line that a message proposes. */
  out: string
  format: DiffFormat
  json: boolean
  failOn?: FailOn
  /** Raise the head's version. */
  bump: boolean
  /** Write what changed into the head's changelog. */
  changelog: boolean
}

/** So many errors of a base are shown: it is another time's file, which nobody can mend. */
const mostShown = 3

/** Compares two states of a contract. The exit code: 0, or 1 when the head has errors or changes are not wanted. */
export async function diff(base: string, head: string | undefined, options: DiffOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal
  // A folder that is named says where a revision has the contract, too.
  const spec = [head, base].find((argument) => argument !== undefined && isSpecFolder(argument, cwd)) ?? options.spec
  const baseSide = sideOf(base, spec, cwd)
  const headSide = head === undefined ? folderSide(options.spec, cwd) : sideOf(head, spec, cwd)
  if (headSide.revision && (options.bump || options.changelog)) {
    throw new InputError(`--bump and --changelog write in a folder, and ${headSide.source} is a revision`, 'leave it away to compare with the working tree, or name a folder')
  }
  const output = diffOutput(options, terminal)
  // Late, so that a wrong name is told without loading the compiler.
  optimiseFor([...baseSide.sources, ...headSide.sources])
  const { understand } = await import('../pipeline.js')
  const after = understand(headSide.sources)
  if (!after.model) {
    output.refuse(shownOf(after.diagnostics, headSide, 'head'))
    return 1
  }
  const before = understand(baseSide.sources)
  if (!before.model) throw unreadable(shownOf(before.diagnostics, baseSide, 'base'), baseSide, terminal)

  const changes = await compared(before.model, after.model)
  const report = diffReport(changes, { side: baseSide, contract: before.model.contract }, { side: headSide, contract: after.model.contract }, options.failOn)
  output.show(report, headSide.sources.map(({ path }: SourceFile) => path))
  if (options.bump || options.changelog) {
    const { release } = await import('./diff-release.js')
    report.written = release(changes, report, headSide, options, terminal, output.say)
  }
  output.finish(report)
  return report.ok ? 0 : 1
}

async function compared(before: Model, after: Model) {
  const { compare } = await import('../diff/index.js')
  return compare(before, after)
}

/** Errors of one side, with names that lead to the file they are in. */
function shownOf(diagnostics: Parameters<typeof findingsOf>[0], side: Side, role: 'base' | 'head'): Shown[] {
  const texts = sourceTexts(side.sources)
  const named = <Place extends { file: string }>(place: Place): Place => ({ ...place, file: asOneWord(nameFile(side, role, place.file)) })
  return findingsOf(diagnostics, texts).filter(({ severity }) => severity === 'error').map((finding) => ({
    finding: { ...named(finding), related: finding.related.map(named) }, lines: excerptOf(finding, texts.get(finding.file)),
  }))
}

/** There is nothing wrong with what the user works on: the base was the wrong one to name. */
function unreadable(shown: readonly Shown[], { source }: Side, { err }: Terminal): InputError {
  for (const each of shown.slice(0, mostShown)) err.write(`${asText(each, err.color)}\n`)
  const more = shown.length > mostShown ? `, of which the first ${mostShown} are shown` : ''
  return new InputError(`the base ${source} cannot be compared with: it has ${counted(shown.length, 'error')} under the rules of this version${more}`, 'name a later revision, or one that is mended')
}
