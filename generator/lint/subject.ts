/** What rules look at: the Model, what the contract says about rules, and where need be the text. */
import { find, keySpan, openSource, type OpenSource, type Place, type Step, valueSpan } from '../edit/index.js'
import type { SourceFile, Span } from '../files.js'
import type { LintSettings } from '../lint-settings.js'
import type { Model } from '../model.js'
import type { Translation } from '../translation.js'
import type { Dictionary } from './dictionary.js'
import { type Part, partsOf } from './parts.js'

export interface Subject {
  model: Model
  settings: LintSettings
  translations: readonly Translation[]
  parts: readonly Part[]
  /** What stands in the file of a part along a path of keys; files are opened when somebody asks. */
  find(part: Part, path?: readonly Step[]): Place | undefined
  /** Loaded when somebody asks. */
  dictionary(): Dictionary
}

export interface Material {
  model: Model
  settings: LintSettings
  translations: readonly Translation[]
  sources: readonly SourceFile[]
  dictionary: () => Dictionary
}

export function subjectOf({ model, settings, translations, sources, dictionary }: Material): Subject {
  const opened = new Map<string, OpenSource | undefined>()
  const open = (file: string): OpenSource | undefined => {
    if (!opened.has(file)) {
      const source = sources.find(({ path }) => path === file)
      opened.set(file, source && openSource(source))
    }
    return opened.get(file)
  }
  const loaded: Dictionary[] = []
  return {
    model,
    settings,
    translations,
    parts: partsOf(model),
    find: ({ at }, path = []) => {
      const source = open(at.file)
      return source && find(source, at, path)
    },
    dictionary: () => {
      if (loaded[0] === undefined) loaded.push(dictionary())
      return loaded[0] as Dictionary
    },
  }
}

/** Where the name of a part stands. */
export function nameSpan(subject: Subject, part: Part): Span {
  const place = subject.find(part, part.kind === 'values' ? ['name'] : [])
  const span = place && (part.kind === 'values' ? valueSpan(place) : keySpan(place))
  return span ?? { ...part.at, end: Math.min(part.at.end, part.at.start + Math.max(part.name.length, 1)) }
}

/** Where the value below a key stands; the name where there is none. */
export function spanBelow(subject: Subject, part: Part, path: readonly Step[]): Span {
  const place = subject.find(part, path)
  return (place && valueSpan(place)) ?? nameSpan(subject, part)
}
