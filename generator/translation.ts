/** A contract's texts in another language, as an overlay file gives them. */
import type { Span } from './files.js'

export interface Translation {
  /** The overlay's file name without `.yaml`: a BCP 47 tag such as `zh` or `pt-BR`. */
  locale: string
  /** What the language calls itself. */
  language: string
  /** The texts by `textKey` of their path. */
  texts: ReadonlyMap<string, TranslatedText>
}

export interface TranslatedText {
  /** `textHash` of the English that it was made from. */
  of: string
  text: string
  /** The entry in the overlay. */
  at: Span
}

/** Whether a language may be called so; `contract.schema.json` says the same of what `contract.yaml` lists. */
export function isLocale(name: string): boolean {
  return /^(?!(en|con|prn|aux|nul)$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(name)
}

/** A path of keys as one string. No key holds a line end: the format has them on one line. */
export function textKey(path: readonly string[]): string {
  return path.join('\n')
}
