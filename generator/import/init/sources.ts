/** The files of a contract that is being made: read once each, and edited part by part. */
import type { Diagnostic } from '../../diagnostic.js'
import { type Edit, editedSource, keyOf, openSource, type OpenSource, type Place, placesIn, wholeSpan } from '../../edit/index.js'
import type { OutputFile, SourceFile } from '../../files.js'
import type { LintSettings } from '../../lint-settings.js'
import type { Model } from '../../model.js'
import { partAt } from './part-at.js'

export interface Understood { model?: Model; lint?: LintSettings; diagnostics: Diagnostic[] }

/** The rest of the toolchain, which this room does not know. */
export interface Judges {
  understand: (sources: readonly SourceFile[]) => Understood
  styleOf: (understood: Understood, sources: readonly SourceFile[]) => Diagnostic[]
}

const known = new WeakMap<SourceFile, OpenSource>()

export function opened(source: SourceFile): OpenSource {
  const before = known.get(source) ?? openSource(source)
  known.set(source, before)
  return before
}

/** One edit a part and round: the next round sees what is left. */
export function edited(sources: SourceFile[], problems: readonly { at: Diagnostic['at'] }[], edit: (place: Place, index: number) => Edit[]): SourceFile[] {
  const done = new Set<string>()
  const edits = problems.flatMap(({ at }, index) => {
    const source = sources.find(({ path }) => path === at.file)
    const part = source && partAt(opened(source), at.start)
    const key = part && `${at.file} ${part.place.pair?.key.range?.[0] ?? part.place.value?.range?.[0]}`
    if (!part || key === undefined || done.has(key)) return []
    done.add(key)
    return edit(part.place, index)
  })
  return edits.length === 0 ? sources : sources.map((source) => editedSource(source, edits))
}

/** The declaration around an offset, with its section. */
export function declarationAt(source: SourceFile, offset: number): { section: string; name: string } | undefined {
  const around = (place: Place) => placesIn(place).find((inner) => {
    const { start, end } = wholeSpan(inner)
    return start <= offset && offset < end
  })
  const section = around(opened(source).root)
  const declaration = section && around(section)
  return section && declaration ? { section: keyOf(section) ?? '', name: keyOf(declaration) ?? '' } : undefined
}

/** Every declaration of a file, with its text. */
export function declarationsIn(source: SourceFile): { section: string; name: string; text: string }[] {
  const { root, text } = opened(source)
  return placesIn(root).flatMap((section) => placesIn(section).map((place) => {
    const { start, end } = wholeSpan(place)
    return { section: keyOf(section) ?? '', name: keyOf(place) ?? '', text: text.slice(start, end) }
  }))
}

export function errorsOf({ diagnostics }: Understood): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error')
}

export function sourcesOf(files: readonly OutputFile[]): SourceFile[] {
  return files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
}

export function filesOf(sources: readonly SourceFile[]): OutputFile[] {
  return sources.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }))
}
