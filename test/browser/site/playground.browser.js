/** Values are tried beside each event and type: the contract's examples are accepted, and what is wrong is told with its line. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../../generated/samples.js'
import { nothing } from '../visit.js'
import { openExamples, openPlayground } from './try-it.js'
import { languages, openSite, pagesOf } from './site.js'

const site = openSite('plain')
const domainPages = pagesOf('below').filter((path) => /^[a-z]+\.html$/.test(path) && !/^(?:index|enums)\./.test(path))

describe('the examples of the contract', () => {
  const seenNames = new Set()

  test.each([...domainPages, 'zh/group.html'])('%s', async (path) => {
    const { page, seen } = await site.open(path)
    const isChinese = path.startsWith('zh/')
    const reference = await page.locator('.vp-doc').textContent()
    const places = await openExamples(page)
    expect(places.length).toBeGreaterThan(0)
    for (const { name, says, examples } of places) {
      seenNames.add(name)
      const wanted = samples[name] ?? []
      // Of functions JSON holds the arguments only, where there are any.
      if (wanted.length === 0 && examples.length === 0) expect([name, says]).toEqual([name, expect.stringMatching(/\S/)])
      expect(examples.map(({ value }) => value)).toEqual(wanted.map(({ args, value }) => args ?? value))
      const titles = examples.map(({ title }) => title)
      if (isChinese) expect(titles.filter((title) => !/\p{sc=Han}/u.test(title) || !reference.includes(title))).toEqual([])
      else expect(titles).toEqual(wanted.map(({ title }) => title))
      for (const { title, state, verdict } of examples) {
        expect([name, title, state]).toEqual([name, title, 'accepted'])
        expect(verdict).toMatch(isChinese ? /^通过：/ : /^Accepted: /)
        expect(verdict).toContain(name)
      }
    }
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test('each event and each type has its place', () => {
    expect(Object.keys(samples).filter((name) => !seenNames.has(name))).toEqual([])
  })
})

/** What is done to the example of onGroupMessage, and what is said of it: how it stands, in which line, which words. */
const broken = [
  ['a wrong type', (text) => text.replace('"Who brings the cake?"', '7'), 'refused', 6, /content: expected .*string.*; got 7/],
  ['a property that is missing', (text) => text.replace(/ *"from": .*\n/, ''), 'refused', 2, /from/],
  ['a value that an enum has not', (text) => text.replace('"group"', '"grop"'), 'refused', 13, /toType: expected one of .*; got "grop"; did you mean "group"\?/],
  ['no array', (text) => text.replace(/^\[|\]$/g, ''), 'refused', 2, /expected/],
  ['a comma that is missing', (text) => text.replace('"2199040544992",', '"2199040544992"'), 'broken', 5, { '': /^A comma is missing before "to"$/, 'zh/': /^"to" 之前缺少逗号$/ }],
  ['a text that ends too early', (text) => text.replace(/\s*\}\s*\]$/, ''), 'broken', 13, { '': /object is still open: } is missing/, 'zh/': /缺少 }/ }],
  ['single quotes', (text) => text.replace('"text"', "'text'"), 'broken', 7, { '': /straight double quotes/, 'zh/': /双引号/ }],
]

describe.each(languages)('what is wrong, language %j', (language) => {
  let page, seen, field, panel
  beforeAll(async () => {
    ({ page, seen } = await site.open(`${language}message.html`));
    ({ field, panel } = await openPlayground(page, 'onGroupMessage'))
  })
  afterAll(() => page?.close())

  test.each(broken)('%s', async (_, change, state, line, words) => {
    const text = await field.inputValue()
    const changed = change(text)
    expect(changed).not.toBe(text)
    await field.fill(changed)
    await panel.locator(`.verdict.${state}`).waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    const first = panel.locator('.finding').first()
    expect(await first.locator('.place').innerText()).toMatch(language === '' ? new RegExp(`^Line ${line}, column \\d+$`) : new RegExp(`^第 ${line} 行，第 \\d+ 列$`))
    expect(await first.locator('.message').innerText()).toMatch(words instanceof RegExp ? words : words[language])
    await first.click()
    const caretLine = await field.evaluate((area) => area.value.slice(0, area.selectionStart).split('\n').length)
    expect([caretLine, await field.evaluate((area) => area === document.activeElement)]).toEqual([line, true])
    await field.fill(text)
    await panel.locator('.verdict.accepted').waitFor()
    expect(await panel.locator('.finding').count()).toBe(0)
    expect(seen).toEqual(nothing)
  })
})

test.each(languages)('a link carries the text to somebody else: %j', async (language) => {
  const text = '[{ "id": 1, "note": "é 中文 😀 <b>{{ 1 }}</b>" }]'
  const { page } = await site.open(`${language}message.html`, { permissions: ['clipboard-read', 'clipboard-write'] })
  const mine = await openPlayground(page, 'onGroupMessage')
  await mine.field.fill(text)
  await mine.panel.locator('.verdict.refused').waitFor()
  await mine.panel.getByRole('button', { name: language === '' ? 'Copy link' : '复制链接' }).click()
  await mine.panel.getByText(language === '' ? 'Link copied.' : '链接已复制。').waitFor()
  const link = await page.evaluate(async () => await navigator.clipboard.readText())
  expect(link).toMatch(new RegExp(`^${site.address}${language}message\\.html#try=onGroupMessage:[\\w-]+$`))
  const findings = await mine.panel.locator('.finding').allInnerTexts()
  await page.close()

  const other = await site.open(link.slice(site.address.length))
  const theirs = other.page.locator('[data-try-it="onGroupMessage"] .panel')
  await theirs.locator('.verdict.refused').waitFor()
  expect(await theirs.locator('textarea').inputValue()).toBe(text)
  expect(await theirs.locator('.finding').allInnerTexts()).toEqual(findings)
  await expect.poll(async () => await other.page.locator('[data-try-it="onGroupMessage"] .disclosure').evaluate((button) => {
    const { top } = button.getBoundingClientRect()
    return top > 64 && top < innerHeight / 2
  })).toBe(true)
  expect(other.seen).toEqual(nothing)
  await other.page.close()
})

test.each([['#try=onGroupMessage:AAAA', /damaged/], ['#try=onGroupMessage:%%%', /damaged/], ['#try=NoSuchEvent:AAAA', /“NoSuchEvent”, which is not on this page/]])('a link that is damaged: %s', async (fragment, words) => {
  const { page, seen } = await site.open(`message.html${fragment}`)
  await page.getByText(words).waitFor()
  expect(seen).toEqual(nothing)
  await page.close()
})

test('by keyboard alone', async () => {
  const { page, seen } = await site.open('message.html#event-onGroupMessage')
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.tagName)
  const tabTo = async (name) => {
    for (let count = 0; count < 40 && (await focused()) !== name; count += 1) await page.keyboard.press('Tab')
    expect(await focused()).toBe(name)
  }
  await page.locator('#event-onGroupMessage').focus()
  await tabTo('Try it: onGroupMessage')
  await page.keyboard.press('Enter')
  const panel = page.locator('[data-try-it="onGroupMessage"] .panel')
  await panel.waitFor()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('A text message in a group')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('[{}')
  await panel.locator('.verdict.broken').waitFor()
  await page.keyboard.type(']')
  await panel.locator('.verdict.refused').waitFor()
  await tabTo('Format')
  await page.keyboard.press('Enter')
  await tabTo('Copy link')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement.className)).toBe('finding')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe('TEXTAREA')
  expect(seen).toEqual(nothing)
  await page.close()
})
