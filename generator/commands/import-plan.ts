/** As many of a page's drifts as can be written together without an error in the contract. */
import type { Diagnostic } from '../diagnostic.js'
import { type Edit, editedSource } from '../edit/index.js'
import type { SourceFile } from '../files.js'
import { compare, type Drift, type Page, type Plan, planEdits, withNotes } from '../import/index.js'
import type { Model } from '../model.js'
import { understand, type Understanding } from '../pipeline.js'

export interface Mended {
  after: SourceFile[]
  model: Model
  plan: Plan
  done: readonly Drift[]
  /** Why the others are not written. */
  why: Map<Drift, string>
}

/** Translations of what goes are no reason to keep it: `floo-schema locales --prune` removes them. */
function judged(sources: readonly SourceFile[]): Understanding {
  const { diagnostics, ...rest } = understand(sources, { despite: ['unknown-text'] })
  return { ...rest, diagnostics: diagnostics.filter(({ rule }) => rule !== 'unknown-text') }
}

interface Material { page: Page; model: Model; sources: readonly SourceFile[] }

/** Types come before what uses them, so that halves can be tried. */
const order: readonly Drift['kind'][] = ['value-added', 'type-added', 'event-added', 'member-added']

/** What is written may be what something else was waiting for, or uncover what is inside. */
const mostRounds = 5

/** As much as can be written, so that writing once more would change nothing. */
export function mostOf(drifts: readonly Drift[], material: Material, prune: boolean): Mended {
  const { page } = material
  const result = mostAtOnce(drifts, material, prune)
  const done = new Set(result.done)
  const wanted = new Map(drifts.map((drift) => [keyOf(drift), drift]))
  const doubts = [...result.plan.doubts]
  let { after, model } = result
  let isChanged = done.size > 0
  for (let round = 1; round < mostRounds && isChanged; round += 1) {
    const now = { page, model, sources: after }
    const next = mostAtOnce(compare(page, model), now, prune)
    for (const drift of next.done) {
      const first = wanted.get(keyOf(drift))
      if (first) { done.add(first); result.why.delete(first) }
    }
    doubts.push(...next.plan.doubts)
    isChanged = next.done.length > 0 && next.after.some(({ bytes }, index) => Buffer.compare(bytes, after[index]?.bytes ?? new Uint8Array()) !== 0)
    ;({ after, model } = next)
  }
  // What is new and cannot be told exactly is noted where it stands.
  const noted = done.size > 0 ? withNotes(after, page, { understand: judged }, (drift) => !wanted.has(keyOf(drift))) : after
  return { ...result, plan: { ...result.plan, doubts }, after: noted, model: noted === after ? model : (judged(noted).model ?? model), done: drifts.filter((drift) => done.has(drift)) }
}

function keyOf({ kind, subject }: Drift): string {
  return `${kind} ${subject}`
}

function mostAtOnce(drifts: readonly Drift[], material: Material, prune: boolean): Mended {
  const why = new Map<Drift, string>()
  const first = planEdits(drifts, material, { prune })
  for (const { drift, why: reason } of first.left) why.set(drift, reason)
  const possible = drifts.filter((drift) => !why.has(drift))
  const sorted = [...order.flatMap((kind) => possible.filter((drift) => drift.kind === kind)), ...possible.filter(({ kind }) => !order.includes(kind))]
  const optional = new Map<Drift, 'examples' | 'cycle'>()
  const avoid = new Set<string>()
  const attempt = (wanted: readonly Drift[]) => {
    const all = new Set(wanted)
    return attemptAll(drifts.filter((drift) => all.has(drift)), material, { prune, optional, avoid })
  }

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
      if (only.kind === 'type-added' && tried.problem?.rule === 'name-collision' && !avoid.has(only.entry.name)) {
        avoid.add(only.entry.name)
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
  if (!areApart(plan.edits)) return { after: [...material.sources], plan }
  const after = material.sources.map((source) => editedSource(source, plan.edits))
  const { model, diagnostics } = judged(after)
  const problem = diagnostics.find(({ severity }) => severity === 'error')
  return { after, plan, ...(model && { model }), ...(problem && { problem }) }
}

/** What removes a stretch and what adds to it cannot both be done at once; the next round does the other. */
function areApart(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((one, other) => (one.file === other.file ? one.start - other.start || one.end - other.end : one.file < other.file ? -1 : 1))
  return sorted.every((edit, index) => {
    const next = sorted[index + 1]
    return next === undefined || next.file !== edit.file || next.start >= edit.end
  })
}
