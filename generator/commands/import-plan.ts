/** As many of a page's drifts as can be written together without an error in the contract. */
import type { Diagnostic } from '../diagnostic.js'
import { editedSource } from '../edit/index.js'
import type { SourceFile } from '../files.js'
import { type Drift, type Page, type Plan, planEdits } from '../import/index.js'
import type { Model } from '../model.js'
import { understand } from '../pipeline.js'

export interface Mended {
  after: SourceFile[]
  model: Model
  plan: Plan
  done: readonly Drift[]
  /** Why the others are not written. */
  why: Map<Drift, string>
}

interface Material { page: Page; model: Model; sources: readonly SourceFile[] }

/** Types come before what uses them, so that halves can be tried. */
const order: readonly Drift['kind'][] = ['value-added', 'type-added', 'event-added', 'member-added']

export async function mostOf(drifts: readonly Drift[], material: Material, prune: boolean): Promise<Mended> {
  const why = new Map<Drift, string>()
  const first = planEdits(drifts, material, { prune })
  for (const { drift, why: reason } of first.left) why.set(drift, reason)
  const possible = drifts.filter((drift) => !why.has(drift))
  const sorted = [...order.flatMap((kind) => possible.filter((drift) => drift.kind === kind)), ...possible.filter(({ kind }) => !order.includes(kind))]
  const optional = new Map<Drift, 'examples' | 'cycle'>()
  const attempt = (wanted: readonly Drift[]) => attemptAll(drifts.filter((drift) => wanted.includes(drift)), material, { prune, optional })

  const grow = (base: readonly Drift[], more: readonly Drift[]): readonly Drift[] => {
    if (more.length === 0) return base
    const tried = attempt([...base, ...more])
    if (tried.model) return [...base, ...more]
    const [only, ...others] = more
    if (only && others.length === 0) {
      const reason = only.kind === 'member-added' && !optional.has(only) ? whyOptional(tried) : undefined
      if (reason) {
        optional.set(only, reason)
        return grow(base, more)
      }
      optional.delete(only)
      why.set(only, tried.problem?.message ?? 'the contract would have errors')
      return base
    }
    const half = Math.ceil(more.length / 2)
    return grow(grow(base, more.slice(0, half)), more.slice(half))
  }
  const done = grow([], sorted)
  const { after, model, plan } = attempt(done)
  if (!model) throw new Error('an import that changes nothing broke the spec')
  return { after, model, plan, done, why }
}

interface Attempt { after: SourceFile[]; plan: Plan; model?: Model; problem?: Diagnostic }

/** A required property that examples lack, or that leads back to its own type. */
function whyOptional({ problem }: Attempt): 'examples' | 'cycle' | undefined {
  return problem?.rule === 'bad-example' ? 'examples' : problem?.rule.includes('endless') || problem?.rule.includes('cycle') ? 'cycle' : undefined
}

function attemptAll(drifts: readonly Drift[], material: Material, choices: Parameters<typeof planEdits>[2]): Attempt {
  const plan = planEdits(drifts, material, choices)
  const after = material.sources.map((source) => editedSource(source, plan.edits))
  const { model, diagnostics } = understand(after)
  const problem = diagnostics.find(({ severity }) => severity === 'error')
  return { after, plan, ...(model && { model }), ...(problem && { problem }) }
}
