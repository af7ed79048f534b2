/** `floo-schema lint`: is the contract in good style? With --fix it mends what is certain. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.js'
import type { SourceFile } from '../files.js'
import { tidy } from '../io/leftovers.js'
import { bytewise } from '../io/order.js'
import { readDictionary, readSoftwareTerms } from '../io/read-dictionary.js'
import { readSpec } from '../io/read-spec.js'
import { rewriteSource } from '../io/rewrite-source.js'
import type { LintFinding } from '../lint/index.js'
import { optimiseFor } from './compile-spec.js'
import { excerptOf } from './excerpt.js'
import { type Finding, findingsOf, sourceTexts } from './finding.js'
import type { Format } from './options.js'
import { outputOf } from './present.js'
import { counted } from '../counted.js'
import { type Shown, summaryOf } from './report.js'
import type { Terminal } from './terminal.js'

export interface LintOptions {
  spec: string
  format: Format
  json: boolean
  /** Mend what can be mended without a decision. */
  fix: boolean
  /** Warnings fail, too. */
  denyWarnings: boolean
}

/** What `lint --json` prints. */
export interface LintReport {
  /** Nothing is left that makes the command fail. */
  ok: boolean
  /** How many findings were mended. */
  fixed: number
  findings: (Finding & { fixable: boolean })[]
}

/** A fix may uncover another finding that can be fixed. It does so once or twice. */
const mostRounds = 5

/** The exit code: 0, or 1 when an error is left, with `--deny-warnings` also when a warning is. */
export async function lint(options: LintOptions, terminal: Terminal): Promise<number> {
  const before = readSpec(options.spec, terminal.cwd)
  if (options.fix) tidy(resolve(terminal.cwd, options.spec))
  optimiseFor(before)
  const { examine, mend } = await examiner()
  let state = examine(before)
  let fixed = 0
  for (let round = 0; options.fix && round < mostRounds; round += 1) {
    const mended = mend(state)
    if (!mended) break
    state = examine(mended.sources)
    // Nothing was written so far.
    if (!state.isReadable) throw new Error('a fix of lint broke the spec')
    fixed += mended.count
  }
  const changed = write(before, state.sources, terminal.cwd)

  const { say, show, finish } = outputOf(options, terminal)
  const shown = shownOf(state)
  const fails = ({ finding }: Shown) => finding.severity === 'error' || options.denyWarnings
  const ok = !shown.some(fails)
  show(shown)
  if (fixed > 0) say(`fixed ${counted(fixed, 'finding')} in ${counted(changed, 'file')}`)
  const fixable = shown.filter(({ finding }) => finding.fixable).length
  const advice = fixable > 0 && !options.fix ? `; --fix mends ${fixable} of them` : ''
  say(shown.length > 0 ? `${summaryOf(shown.map(({ finding }) => finding))}${advice}` : 'nothing to find fault with')
  finish({ ok, fixed, findings: shown.map(({ finding }) => finding) } satisfies LintReport)
  return ok ? 0 : 1
}

interface State {
  sources: SourceFile[]
  /** Without errors of the spec: only then it is looked at for style. */
  isReadable: boolean
  findings: readonly (Diagnostic & Pick<LintFinding, 'fix'>)[]
}

/** Late, so that a wrong folder is told without loading the compiler. */
async function examiner() {
  const { understand } = await import('../pipeline.js')
  const { chosenFixes, dictionaryOf, editedSources, lint: lintContract } = await import('../lint/index.js')
  const dictionary = dictionaryOf({ terms: readSoftwareTerms, american: () => readDictionary('en_US'), british: () => readDictionary('en_GB') })
  return {
    examine: (sources: SourceFile[]): State => {
      const { model, lint: settings, translations = [], diagnostics } = understand(sources)
      if (!model || !settings) return { sources, isReadable: false, findings: diagnostics }
      return { sources, isReadable: true, findings: [...diagnostics, ...lintContract({ model, settings, translations, sources, dictionary: () => dictionary })] }
    },
    mend: ({ sources, findings }: State): { sources: SourceFile[]; count: number } | undefined => {
      const { edits, count: chosen } = chosenFixes(findings)
      return chosen === 0 ? undefined : { sources: editedSources(sources, edits), count: chosen }
    },
  }
}

/** Each file as a whole or not at all. How many have changed. */
function write(before: readonly SourceFile[], after: readonly SourceFile[], cwd: string): number {
  const changed = before.flatMap((source, index) => {
    const now = after[index]
    return now && now !== source ? [{ path: resolve(cwd, source.path), old: source.bytes, bytes: now.bytes }] : []
  })
  for (const { path, old, bytes } of changed) rewriteSource(path, old, bytes)
  return changed.length
}

function shownOf({ sources, findings }: State): { finding: Finding & { fixable: boolean }; lines: string[] }[] {
  const texts = sourceTexts(sources)
  const fixable = findings.filter(({ fix }) => fix)
  // Sorted apart, because a finding does not know its fix.
  const all = [fixable, findings.filter(({ fix }) => !fix)].flatMap((part, index) => findingsOf(part, texts).map((finding) => ({ ...finding, fixable: index === 0 })))
  const sorted = all.toSorted((one, other) => bytewise(one.file, other.file) || one.line - other.line || one.column - other.column || bytewise(one.rule, other.rule))
  return sorted.map((finding) => ({ finding, lines: excerptOf(finding, texts.get(finding.file)) }))
}
