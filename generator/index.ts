/**
 * The toolchain as a library: from a spec folder to the files of a package, step by step.
 *
 * ```ts
 * const { files, diagnostics } = await compile(readSpec('spec'), readTemplates())
 * if (!diagnostics.some(({ severity }) => severity === 'error')) await updateOutput('generated', files)
 * ```
 */

/** Spec files in, output files or diagnostics out. Touches no disk. */
export { compile, type Compilation } from './pipeline.js'
/** Reads and checks spec files, and stops there. */
export { understand, type Understanding } from './pipeline.js'
/** What a contract says about rules of style. */
export type * from './lint-settings.js'
/** What compile works on and `generated/model.json` holds. */
export type * from './model.js'
/** What it says in other languages. */
export type { TranslatedText, Translation } from './translation.js'
/** Files and places as values. */
export type { OutputFile, SourceFile, Span, Templates } from './files.js'
/** A problem with its place. */
export type { Diagnostic, Severity } from './diagnostic.js'
/** Every rule by id: its sentence, its reason, an example that breaks it and one that keeps it. */
export { type Rule, rules } from './diagnostics.js'
export { type LintRule, lintRules } from './lint-rules.js'
export { outputRules } from './output-rules.js'
export { recordingRules } from './recording-rules.js'

/** What changed between two Models, and what that means to whom. */
export { compare } from './diff/index.js'
export { type Acceptance, type Change, type Level, levelOfAll, type Verdict, type Verdicts } from './diff/change.js'
export { type ChangeKind, sentenceOf } from './diff/kinds.js'

/** The spec folder as values. */
export { readSpec } from './io/read-spec.js'
/** The same as it was at a revision of git. */
export { readRevision, type Revision } from './io/read-revision.js'
/** The templates that are shipped with this package, and those with a folder of the user's on top. */
export { readTemplates, readTemplatesWith } from './io/read-templates.js'
/** What lies in an output folder. */
export { type DiskState, readOutput } from './io/read-output.js'
export type { Found } from './io/look-up.js'
/** What has to happen for an output folder to hold exactly the given files. */
export { isUpToDate, plan, type Plan } from './io/plan.js'
export type { Conflict } from './io/judge.js'
/** Plans and writes, safe from other runs. */
export { updateOutput } from './io/update-output.js'
/** What the functions that touch the disk throw: the place is wrong, or the machine refused. */
export { InputError, MachineError } from './io/errors.js'
