/** MiniSearch as the theme's search box gets it in the browser: with the site's own words. */
import MiniSearch, { type Options } from 'minisearch'
import { questionTokensOf, tokensOf } from './tokens.ts'

/** The name of an event, a type or an enum in its own address, not in that of anything that it has: in names a dash is doubled. */
const ownName = /#(?:event|type|enum)-((?:[^-]|--)+)$/

export default class SiteSearch<Item> extends MiniSearch<Item> {
  static override loadJSON<Item>(json: string, options: Options<Item>): MiniSearch<Item> {
    return super.loadJSON(json, {
      ...options,
      tokenize: tokensOf,
      searchOptions: {
        prefix: true,
        fuzzy: (term) => (/^\w{5,}$/.test(term) ? 0.2 : false),
        combineWith: 'AND',
        tokenize: questionTokensOf,
        boost: { title: 6, text: 1, titles: 2 },
        // An identifier that only resembles the one that was asked for comes behind all that have it.
        weights: { prefix: 0.375, fuzzy: 0.2 },
        // Whoever asks for a type wants it rather than all the arguments that are named after it.
        boostDocument: (id, term) => (ownName.exec(String(id))?.[1]?.toLowerCase() === term ? 2 : 1),
      },
    })
  }
}
