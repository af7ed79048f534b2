/** A contract made of a page, mended until it has no errors and nothing but descriptions is left to do. */
import type { Diagnostic } from '../../diagnostic.js'
import { type Edit, editedSource, follow, insertEntry, openSource, type Place, replaceScalar, replaceValue, textAt as textAtPlace } from '../../edit/index.js'
import type { OutputFile, SourceFile } from '../../files.js'
import type { LintSettings } from '../../lint-settings.js'
import type { Model } from '../../model.js'
import type { Value } from '../../edit/index.js'
import type { Page } from '../page.js'
import { initialSpec, type InitialSettings, type InitialSpec } from './initial-spec.js'
import { pageExamples } from './page-examples.js'
import { partAt } from './part-at.js'
import { sampleOf } from './sample.js'

export interface Understood { model?: Model; lint?: LintSettings; diagnostics: Diagnostic[] }

/** The rest of the toolchain, which this room does not know. */
export interface Judges {
  understand: (sources: readonly SourceFile[]) => Understood
  styleOf: (understood: Understood, sources: readonly SourceFile[]) => Diagnostic[]
}

export interface InitialContract extends InitialSpec {
  /** Errors that are left: none, if this is right. */
  problems: Diagnostic[]
}

/** Each round mends what the one before has uncovered. */
const mostRounds = 12

export function initialContract(page: Page, settings: Omit<InitialSettings, 'avoid'>, judges: Judges): InitialContract {
  const { sources: declared, doubts, problems } = withoutErrors(page, settings, judges)
  if (problems.length > 0) return { files: filesOf(declared), doubts, problems }
  const shown = withExamples(declared, page, judges)
  return { files: filesOf(excused(shown, judges)), doubts, problems: [] }
}

function withoutErrors(page: Page, settings: Omit<InitialSettings, 'avoid'>, { understand }: Judges): { sources: SourceFile[]; doubts: InitialSpec['doubts']; problems: Diagnostic[] } {
  const avoid = new Set<string>()
  let made = initialSpec(page, { ...settings, avoid })
  let sources = sourcesOf(made.files)
  let problems = errorsOf(understand(sources))
  // Names that the output has already, or that two things would have.
  for (let round = 0; round < mostRounds && problems.some(({ rule }) => isAboutNames(rule)); round += 1) {
    for (const { rule, at } of problems) {
      const name = isAboutNames(rule) ? /^[A-Za-z_$][\w$]*/.exec(textAt(sources, at.file).slice(at.start))?.[0] : undefined
      if (name !== undefined) avoid.add(name)
    }
    made = initialSpec(page, { ...settings, avoid })
    sources = sourcesOf(made.files)
    problems = errorsOf(understand(sources))
  }
  const doubts = [...made.doubts]
  for (let round = 0; round < mostRounds && problems.length > 0; round += 1) {
    sources = edited(sources, problems, (place, problem) => {
      const type = follow(place, ['type'])
      // Behind an argument of any value, which may be missing, only what may be missing can stand.
      if (problem.rule === 'argument-order') return [type ? replaceScalar(type, `${textOf(type)} | undefined`) : replaceValue(place, { type: 'any', description: textOf(follow(place, ['description'])), imported: true })]
      doubts.push({ subject: String(place.pair?.key.value ?? ''), says: problem.message })
      // What requires itself for ever may be missing; any other type that is refused is any.
      if (problem.rule === 'endless-object' && !follow(place, ['optional'])) return [insertEntry(place, 'optional', true, 'type')]
      return type ? [replaceScalar(type, 'any')] : []
    })
    problems = errorsOf(understand(sources))
  }
  return { sources, doubts, problems }
}

function isAboutNames(rule: string): boolean {
  return rule === 'bad-name' || rule === 'name-collision' || rule === 'duplicate-name'
}

function textOf(place: Place | undefined): string {
  return (place && textAtPlace(place)) ?? ''
}

/** The page's own examples, where they are right; else one that is made up. */
function withExamples(sources: SourceFile[], page: Page, { understand }: Judges): SourceFile[] {
  const { model } = understand(sources)
  if (!model) return sources
  const entries = new Map(page.events.map((entry) => [entry.name, entry]))
  const madeUp = (event: Model['events'][number]): Value => ({ title: 'Made up from the types', args: event.args.map((arg) => sampleOf(arg.type, model, arg.name) ?? null) as Value })
  const fromPage = (event: Model['events'][number]): Value[] => {
    const entry = entries.get(event.name)
    return entry && event.args.length === 1 ? pageExamples(entry).map((value, index) => ({ title: index === 0 ? 'From the documented page' : `From the documented page, ${index + 1}`, args: [value] as Value })) : []
  }
  const add = (choose: (event: Model['events'][number]) => Value[]): SourceFile[] => {
    const edits = model.events.flatMap((event): Edit[] => {
      const source = sources.find(({ path }) => path === event.at.file)
      const place = source && partAt(opened(source), event.at.start)?.place
      const examples = choose(event)
      return place && examples.length > 0 ? [insertEntry(place, 'examples', examples)] : []
    })
    return sources.map((source) => editedSource(source, edits))
  }
  const first = add((event) => { const own = fromPage(event); return own.length > 0 ? own : [madeUp(event)] })
  const wrong = errorsOf(understand(first))
  if (wrong.length === 0) return first
  const bad = new Set(wrong.map(({ at }) => {
    const source = first.find(({ path }) => path === at.file)
    return source ? nameAt(source, at.start) : undefined
  }))
  const second = add((event) => (bad.has(event.name) ? [madeUp(event)] : fromPage(event).length > 0 ? fromPage(event) : [madeUp(event)]))
  const still = errorsOf(understand(second))
  if (still.length === 0) return second
  const without = new Set(still.map(({ at }) => {
    const source = second.find(({ path }) => path === at.file)
    return source ? nameAt(source, at.start) : undefined
  }))
  return add((event) => (without.has(event.name) ? [] : bad.has(event.name) || fromPage(event).length === 0 ? [madeUp(event)] : fromPage(event)))
}

/** Which event an offset lies in. */
function nameAt(source: SourceFile, offset: number): string | undefined {
  const events = follow(opened(source).root, ['events'])
  const found = events && partAt(opened(source), offset)
  return found ? String(found.place.pair?.key.value ?? '') : undefined
}

/** What the page has so, the contract has so for a reason: the page. */
const reason = 'the documented page has it so'

function excused(sources: SourceFile[], { understand, styleOf }: Judges): SourceFile[] {
  let state = sources
  for (let round = 0; round < mostRounds; round += 1) {
    const findings = styleOf(understand(state), state).filter(({ rule }) => rule !== 'imported-text')
    const next = edited(state, findings, (place, { rule }) => {
      if (rule === 'missing-unit') return [insertEntry(place, 'unit', 'unknown', 'type')]
      if (rule === 'unused-typedef') return [insertEntry(place, 'direction', 'both', 'description')]
      const lint = follow(place, ['lint'])
      if (!lint) return [insertEntry(place, 'lint', { [rule]: reason })]
      return follow(lint, [rule]) ? [] : [insertEntry(lint, rule, reason)]
    })
    if (next.every((source, index) => source === state[index])) break
    state = next
  }
  return state
}

/** One edit a part and round: the next round sees what is left. */
function edited(sources: SourceFile[], problems: readonly Diagnostic[], edit: (place: Place, problem: Diagnostic) => Edit[]): SourceFile[] {
  const done = new Set<string>()
  const edits = problems.flatMap((problem) => {
    const source = sources.find(({ path }) => path === problem.at.file)
    const part = source && partAt(opened(source), problem.at.start)
    const key = part && `${problem.at.file} ${part.place.pair?.key.range?.[0] ?? part.place.value?.range?.[0]}`
    if (!part || key === undefined || done.has(key)) return []
    done.add(key)
    return edit(part.place, problem)
  })
  return edits.length === 0 ? sources : sources.map((source) => editedSource(source, edits))
}

const known = new WeakMap<SourceFile, ReturnType<typeof openSource>>()

function opened(source: SourceFile): ReturnType<typeof openSource> {
  const before = known.get(source) ?? openSource(source)
  known.set(source, before)
  return before
}

function errorsOf({ diagnostics }: Understood): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error')
}

function textAt(sources: readonly SourceFile[], file: string): string {
  const source = sources.find(({ path }) => path === file)
  return source ? opened(source).text : ''
}

function sourcesOf(files: readonly OutputFile[]): SourceFile[] {
  return files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
}

function filesOf(sources: readonly SourceFile[]): OutputFile[] {
  return sources.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }))
}
