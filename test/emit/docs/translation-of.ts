/** Translations as tests need them. */
import { textHash } from '../../../generator/locales/text-hash.js'
import { forEachText } from '../../../generator/locales/texts.js'
import type { Model } from '../../../generator/model.js'
import { textKey, type TranslatedText, type Translation } from '../../../generator/translation.js'

/** A translation of every text that `say` has something for. */
export function translationOf(of: Model, locale: string, language: string, say: (english: string) => string | undefined): Translation {
  const texts = new Map<string, TranslatedText>()
  forEachText(of, ({ path, text, at }) => {
    const other = say(text)
    if (other !== undefined) texts.set(textKey(path), { of: textHash(text), text: other, at })
  })
  return { locale, language, texts }
}
