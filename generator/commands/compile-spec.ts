/** What generate and check begin with. */
import { setFlagsFromString } from 'node:v8'
import type { SourceFile } from '../files.js'
import { readSpec } from '../io/read-spec.js'
import { readTemplates } from '../io/read-templates.js'
import type { Compilation } from '../pipeline.js'
import { excerptOf } from './excerpt.js'
import { findingsOf, sourceTexts } from './finding.js'
import type { SpecOptions } from './options.js'
import type { Shown } from './report.js'
import type { Terminal } from './terminal.js'

/** Sources of this many bytes pay back the optimiser that the command line starts without. */
const worthOptimising = 200_000

/** The compiled spec, and its diagnostics ready to be shown. */
export async function compileSpec(
  { spec }: Pick<SpecOptions, 'spec'>,
  { cwd }: Terminal,
): Promise<{ compilation: Compilation; shown: Shown[] }> {
  const sources = readSpec(spec, cwd)
  if (sizeOf(sources) > worthOptimising) setFlagsFromString('--opt')
  // Late, so that a missing folder is reported without loading the compiler.
  const { compile } = await import('../pipeline.js')
  const compilation = await compile(sources, readTemplates())
  const texts = sourceTexts(sources)
  const findings = findingsOf(compilation.diagnostics, texts)
  return { compilation, shown: findings.map((finding) => ({ finding, lines: excerptOf(finding, texts.get(finding.file)) })) }
}

function sizeOf(sources: readonly SourceFile[]): number {
  return sources.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
