/** An example for each event: the page's own, where they are right; else one that is made up. */
import { type Edit, editedSource, insertEntry, type Value } from '../../edit/index.js'
import type { SourceFile } from '../../files.js'
import type { Event, Model } from '../../model.js'
import type { Page } from '../page.js'
import { pageExamples } from './page-examples.js'
import { partAt } from './part-at.js'
import { argumentSamples } from './sample.js'
import { declarationAt, errorsOf, type Judges, opened } from './sources.js'

export function withExamples(sources: SourceFile[], page: Page, { understand }: Judges): SourceFile[] {
  const { model } = understand(sources)
  if (!model) return sources
  const entries = new Map(page.events.map((entry) => [entry.name, entry]))
  const fromPage = new Map(model.events.map(({ name, args }): [string, Value[]] => {
    const entry = args.length === 1 ? entries.get(name) : undefined
    return [name, entry ? pageExamples(entry).map((value, index) => ({ title: index === 0 ? 'From the documented page' : `From the documented page, ${index + 1}`, args: [value] as Value })) : []]
  }))
  const madeUp = (event: Event) => madeUpExample(event, model)
  // What is wrong falls back to what is plainer, and in the end to nothing.
  const choices = [(event: Event) => { const own = fromPage.get(event.name) ?? []; return own.length > 0 ? own : madeUp(event) }, madeUp]
  const refused = new Map<string, number>()
  for (;;) {
    const shown = added(sources, model, (event) => choices[refused.get(event.name) ?? 0]?.(event) ?? [])
    const wrong = errorsOf(understand(shown)).flatMap(({ at }) => {
      const source = shown.find(({ path }) => path === at.file)
      return source ? [declarationAt(source, at.start)?.name ?? ''] : []
    })
    if (wrong.length === 0) return shown
    const names = wrong.filter((name) => fromPage.has(name) && (refused.get(name) ?? 0) < choices.length)
    if (names.length === 0) return sources
    for (const name of new Set(names)) refused.set(name, (refused.get(name) ?? 0) + 1)
  }
}

function added(sources: readonly SourceFile[], { events }: Model, choose: (event: Event) => Value[]): SourceFile[] {
  const byFile = new Map(sources.map((source) => [source.path, source]))
  const edits = events.flatMap((event): Edit[] => {
    const source = byFile.get(event.at.file)
    const place = source && partAt(opened(source), event.at.start)?.place
    const examples = choose(event)
    return place && examples.length > 0 ? [insertEntry(place, 'examples', examples)] : []
  })
  return sources.map((source) => editedSource(source, edits))
}

function madeUpExample({ args }: Event, model: Model): Value[] {
  const values = argumentSamples(args, model)
  return values ? [{ title: 'Made up from the types', args: values as Value }] : []
}
