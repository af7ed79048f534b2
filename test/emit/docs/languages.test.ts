import { describe, expect, it } from 'vitest'
import { hostileTexts, isText } from '../../text/hostile-texts.js'
import { readPage } from '../../text/read-page.js'
import { runs } from '../../thorough.js'
import { brokenLinks, idsOf, linksOf } from './links.js'
import { model, pagesOf } from './sample.js'
import { translationOf } from './translation-of.js'

const chinese = translationOf(model, 'zh', '简体中文', (english) => (english === 'Nothing' ? undefined : `译文RosterItem。参见Line和backToFront，${english.length} 字`))
const dutch = translationOf(model, 'nl', 'Nederlands', (english) => `NL ${english}`)

describe('pages in another language', async () => {
  const english = await pagesOf(model)
  const pages = await pagesOf(model, { translations: [chinese, dutch] })
  const page = (name: string) => pages[name] ?? ''

  it('are the same pages in a folder of their own', () => {
    expect(Object.keys(pages)).toEqual([
      'index.md', 'talk.md', 'people.md', 'enums.md', 'llms.txt', 'llms-full.md',
      'zh/index.md', 'zh/talk.md', 'zh/people.md', 'zh/enums.md', 'nl/index.md', 'nl/talk.md', 'nl/people.md', 'nl/enums.md',
    ])
  })

  it.each([
    ['talk.md', '# Talk\n\nEnglish · [简体中文](zh/talk.md) · [Nederlands](nl/talk.md)\n'],
    ['index.md', 'English · [简体中文](zh/index.md) · [Nederlands](nl/index.md)\n'],
    ['zh/talk.md', '[English](../talk.md) · 简体中文 · [Nederlands](../nl/talk.md)\n\n[全部事件与类型](index.md) · [全部枚举](enums.md)\n'],
    ['nl/enums.md', '# Enums\n\n[English](../enums.md) · [简体中文](../zh/enums.md) · Nederlands\n'],
    ['zh/talk.md', '| 参数 | 类型 | 必填 | 说明 |'],
    ['zh/talk.md', '<br>单位：自 1970-01-01 UTC 起的毫秒数。<br>取值限制：不小于 `0`。<br>*官方文档写作*：类型 `number`。'],
    ['zh/talk.md', '**当 `res.kind` 为 `join` 时：** 译文'],
    ['zh/talk.md', '`line` 为 `undefined`。*实测*：译文'],
    ['zh/talk.md', '**`line` 的实测形式：**'],
    ['zh/talk.md', '监听函数没有参数。'],
    ['zh/talk.md', '**被使用于：** [`Crowd.last`](people.md#type-Crowd-last)、[`said`](#event-said)'],
    ['zh/enums.md', '封闭：类型为 `int32`，只接受表中的值。'],
    ['zh/index.md', '| 接收 |'],
    ['zh/index.md', '本参考依据 2026-01-01 的《Chat reference》编写，对应 SDK 4.2；'],
    ['nl/talk.md', '| Argument | Type | Required | Meaning |'],
    ['nl/talk.md', 'NL What was said.'],
  ])('%s says %j', (name, want) => {
    expect(page(name)).toContain(want)
  })

  it('say nothing in English there', () => {
    const fixed = Object.entries(pages).filter(([name]) => name.startsWith('zh/')).flatMap(([, text]) => text.replace(/```[^]*?```/g, '').match(/\b(?:[Tt]he|[Yy]ou|Required|Used|Example|yes|no|Observed)\b/g) ?? [])
    expect(fixed).toEqual([])
  })

  it('have the same anchors, signatures, listeners, diagrams and examples', () => {
    for (const name of ['index.md', 'talk.md', 'people.md', 'enums.md']) {
      const blocks = (text: string) => text.match(/^```[^]*?^```/gm)
      expect(idsOf(page(`zh/${name}`))).toEqual(idsOf(page(name)))
      expect(blocks(page(`zh/${name}`))).toEqual(blocks(page(name)))
      expect(readPage(page(`nl/${name}`)).structure).toBe(readPage(page(name)).structure)
    }
  })

  it('have a target for every link', () => {
    expect(linksOf(pages).length).toBeGreaterThan(100)
    expect(brokenLinks(pages)).toEqual([])
  })

  it('link names between characters that are no letters of a name', () => {
    expect(page('zh/talk.md')).toContain('参见Line和[backToFront](#event-backToFront)，')
  })

  it('leave no star of an emphasis that does not end', () => {
    for (const name of ['zh/index.md', 'zh/talk.md', 'zh/people.md', 'zh/enums.md']) expect(readPage(page(name)).texts.filter((text) => text.includes('*'))).toEqual([])
  })

  it('change nothing of the English ones but the line of languages', () => {
    for (const [name, text] of Object.entries(english)) expect(page(name).replace(/^English · .*\n\n/m, '')).toBe(text)
  })

  it('have English ones without that line where there are no others', () => {
    expect(english['talk.md']).toMatch(/^# Talk\n\n\[All events and types\]/)
  })
})

describe('what is not translated', async () => {
  const stale = new Map([...chinese.texts].map(([key, text]) => [key, key.endsWith('Crowd\ndescription') ? { ...text, of: '00000000' } : text]))
  const pages = await pagesOf(model, { translations: [{ ...chinese, texts: stale }] })

  it('is marked, in sight, in that language', () => {
    expect(pages['zh/talk.md']).toContain('**示例：** 〔英文〕Nothing')
    expect(pages['zh/people.md']).toMatch(/### Crowd\n\n〔原文已更新〕译文/)
  })

  it('is marked in English where the language has no words', async () => {
    const { 'fr/talk.md': page } = await pagesOf(model, { translations: [{ locale: 'fr', language: 'Français', texts: new Map() }] })
    expect(page).toContain('# (English) Talk')
  })

  it('keeps a code and the links of the English text', async () => {
    const { 'zh/talk.md': page } = await pagesOf(model, { translations: [{ ...chinese, texts: new Map() }] })
    expect(page).toContain('〔英文〕Somebody has said a Line, see [`Line`](#type-Line) and [backToFront](#event-backToFront).')
  })
})

describe('whatever the texts of a translation say', async () => {
  const saying = (text: string) => pagesOf(model, { translations: [translationOf(model, 'zh', '简体中文', () => text)] })
  // Between two backticks a text may name code.
  const shapes = (pages: Record<string, string>) => Object.entries(pages).map(([name, text]) => [name, readPage(text).structure.replaceAll('<code></>', '').replaceAll('<code></code>', '')])
  const plain = shapes(await saying('x'))
  const some = hostileTexts.filter((text) => isText(text) && text.trim() !== '').filter((_, index) => index % runs(36, 12) === 0)

  it.each(some.map((text) => text.slice(0, 300)))('the pages keep their structure: %j', async (text) => {
    expect(shapes(await saying(text))).toEqual(plain)
  })
})

it('a region has the words of its language', async () => {
  const { 'zh-CN/talk.md': page } = await pagesOf(model, { translations: [{ ...chinese, locale: 'zh-CN' }] })
  expect(page).toContain('| 参数 | 类型 |')
})

it('names of languages are text', async () => {
  const { 'talk.md': page } = await pagesOf(model, { translations: [{ ...chinese, language: '[x](y) <b> | `' }] })
  expect(page).toContain('English · [&#91;x&#93;(y) &lt;b&gt; &#124; &#96;](zh/talk.md)')
})
