/** What stands on a page before anybody tries anything. Everything else is loaded with the panel. */

export interface Words {
  tryIt: string
  loading: string
  /** The files of the playground did not come. */
  notLoaded: string
  noValidator: string
  /** A link was followed that is about nothing on this page. */
  noSuchName: (name: string) => string
}

const english: Words = {
  tryIt: 'Try it',
  loading: 'Loading …',
  notLoaded: 'The validator could not be loaded. Reload the page to try again.',
  noValidator: 'There is no validator for this type, because JSON cannot hold its values.',
  noSuchName: (name) => `The link is about “${name}”, which is not on this page. It may have been renamed or moved since.`,
}

const chinese: Words = {
  tryIt: '试一试',
  loading: '正在加载……',
  notLoaded: '验证器加载失败，请刷新页面后重试。',
  noValidator: '此类型没有验证器，因为 JSON 无法表示它的值。',
  noSuchName: (name) => `此链接指向“${name}”，但本页没有该内容，可能已改名或移到别处。`,
}

export function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang)
}

export function wordsOf(lang: string): Words {
  return isChinese(lang) ? chinese : english
}
