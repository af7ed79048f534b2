/** The first files of a contract, mended until they have no errors. */
import type { Diagnostic } from '../../diagnostic.js'
import { follow, insertEntry, type Place, replaceScalar, replaceValue, textAt } from '../../edit/index.js'
import type { SourceFile } from '../../files.js'
import type { Page, PageEntry } from '../page.js'
import { initialSpec, type InitialSettings, type InitialSpec } from './initial-spec.js'
import { declarationAt, declarationsIn, edited, errorsOf, type Judges, opened, sourcesOf } from './sources.js'

export interface Mended { sources: SourceFile[]; doubts: InitialSpec['doubts']; problems: Diagnostic[]; page: Page }

/** Each round mends what the one before has uncovered. */
const mostRounds = 12
/** What is blamed goes, so that there is an end; a round of a page that is wrong all over takes a thousand problems. */
const mostPages = 40

export function mended(first: Page, settings: Omit<InitialSettings, 'avoid'>, { understand }: Judges): Mended {
  let page = first
  const avoid = new Set<string>()
  const leftOut: InitialSpec['doubts'] = []
  for (let round = 0; ; round += 1) {
    const { names, ...made } = initialSpec(page, { ...settings, avoid })
    let sources = sourcesOf(made.files)
    let problems = errorsOf(understand(sources))
    const doubts = [...made.doubts]
    if (round < mostRounds && avoidNames(problems, sources, avoid)) continue
    for (let count = 0; count < mostRounds && problems.length > 0; count += 1) {
      const before = sources
      sources = withoutProblems(sources, problems, doubts)
      if (sources === before) break
      problems = errorsOf(understand(sources))
    }
    const blamed = problems.length === 0 || round > mostPages ? new Map<string, Diagnostic>() : blamedNames(problems, sources)
    if (blamed.size === 0) return { sources, doubts: [...doubts, ...leftOut], problems, page }
    page = plainer(page, blamed, names, leftOut)
  }
}

/** Names that the output has already, or that two things would have. */
function avoidNames(problems: readonly Diagnostic[], sources: readonly SourceFile[], avoid: Set<string>): boolean {
  const before = avoid.size
  for (const { rule, at } of problems) {
    const source = ['bad-name', 'name-collision', 'duplicate-name'].includes(rule) ? sources.find(({ path }) => path === at.file) : undefined
    const name = source && /^[A-Za-z_$][\w$]*/.exec(opened(source).text.slice(at.start))?.[0]
    if (name !== undefined) avoid.add(name)
  }
  return avoid.size > before
}

function withoutProblems(sources: SourceFile[], problems: readonly Diagnostic[], doubts: InitialSpec['doubts']): SourceFile[] {
  return edited(sources, problems, (place, index) => {
    const { rule, message } = problems[index] as Diagnostic
    const type = follow(place, ['type'])
    // Behind an argument of any value, which may be missing, only what may be missing can stand.
    if (rule === 'argument-order') return [type ? replaceScalar(type, `${textOf(type)} | undefined`) : replaceValue(place, { type: 'any', description: textOf(follow(place, ['description'])), imported: true })]
    // What requires itself for ever may be missing; any other type that is refused is any.
    const isProperty = place.pair !== undefined && type !== undefined && !follow(place, ['values'])
    if (!isProperty || textOf(type) === 'any') return []
    doubts.push({ subject: String(place.pair?.key.value ?? ''), says: message })
    return [rule === 'endless-object' && !follow(place, ['optional']) ? insertEntry(place, 'optional', true, 'type') : replaceScalar(type, 'any')]
  })
}

/** The declarations that are wrong, and for those that only stand for a part of another, the ones that name them. */
function blamedNames(problems: readonly Diagnostic[], sources: readonly SourceFile[]): Map<string, Diagnostic> {
  const blamed = new Map<string, Diagnostic>()
  for (const problem of problems) {
    const source = sources.find(({ path }) => path === problem.at.file)
    const found = source && declarationAt(source, problem.at.start)
    if (found && found.name !== '') blamed.set(found.name, problem)
    // Of a file that is refused as a whole, the longest declaration is too much.
    else if (source) blamed.set(declarationsIn(source).toSorted((one, other) => other.text.length - one.text.length)[0]?.name ?? '', problem)
  }
  blamed.delete('')
  for (const { name, text } of sources.flatMap(declarationsIn)) {
    const inner = /[A-Za-z_$][\w$]*/g
    for (const [word] of blamed.size > 0 ? text.matchAll(inner) : []) {
      const problem = word === name ? undefined : blamed.get(word)
      if (problem && !blamed.has(name)) blamed.set(name, problem)
    }
  }
  return blamed
}

/** An event goes; a type that cannot be told becomes any, and goes where it is that already. */
function plainer({ events, types, unread }: Page, blamed: ReadonlyMap<string, Diagnostic>, names: ReadonlyMap<string, string>, doubts: InitialSpec['doubts']): Page {
  const problemOf = ({ name, kind }: PageEntry) => blamed.get(kind === 'event' ? name : (names.get(name) ?? name))
  const left = (entry: PageEntry, how: string): PageEntry[] => {
    doubts.push({ subject: entry.name.slice(0, 100), says: `${how}: ${problemOf(entry)?.message ?? ''}` })
    return []
  }
  return {
    unread,
    events: events.flatMap((entry) => {
      if (!problemOf(entry)) return [entry]
      if (entry.members.length === 0) return left(entry, 'is left out')
      left(entry, 'has come without its arguments')
      return [{ ...entry, members: [] }]
    }),
    types: types.flatMap((entry): PageEntry[] => {
      if (!problemOf(entry)) return [entry]
      if (entry.members.length === 0 && entry.type?.kind === 'scalar') return left(entry, 'is left out')
      left(entry, 'is taken for anything')
      return [{ ...entry, kind: 'typedef', members: [], type: { kind: 'scalar', name: 'any' } }]
    }),
  }
}

function textOf(place: Place | undefined): string {
  return (place && textAt(place)) ?? ''
}
