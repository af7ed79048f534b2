/** MiniSearch as the theme's search box gets it in the browser: with the site's own words. */
import MiniSearch, { type Options } from 'minisearch'
import { questionTokensOf, tokensOf } from './tokens.ts'

export default class SiteSearch<Item> extends MiniSearch<Item> {
  static override loadJSON<Item>(json: string, options: Options<Item>): MiniSearch<Item> {
    return super.loadJSON(json, {
      ...options,
      tokenize: tokensOf,
      searchOptions: { prefix: true, fuzzy: (term) => (/^\w{5,}$/.test(term) ? 0.2 : false), combineWith: 'AND', tokenize: questionTokensOf, boost: { title: 6, text: 1, titles: 2 } },
    })
  }
}
