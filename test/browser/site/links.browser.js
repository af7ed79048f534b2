/** A link to a part of a page leads to that part: one sees it, below the bars at the top, and it is marked. */
import { describe, expect, test } from 'vitest'
import { nothing } from '../visit.js'
import { languages, openSite } from './site.js'
import { targetOf } from './target.js'

const site = openSite('plain')

/** What they are, and what one reads there. */
const parts = [
  ['a domain\'s event', 'group.html#event-onGroupBaned', /^onGroupBaned/],
  ['an argument', 'group.html#event-onGroupBaned-meta', /^meta\s/],
  ['a type', 'group.html#type-GroupMember', /^GroupMember/],
  ['a property', 'group.html#type-GroupInfoAndSettings-msg_push_mode', /^msg_push_mode\s/],
  ['a property at the end of a long table', 'message.html#type-Meta-editTimestamp', /^editTimestamp\s/],
  ['an enum', 'enums.html#enum-MsgPushMode', /^MsgPushMode/],
  ['a value', 'enums.html#enum-MsgPushMode-AdminsOnly', /^3\s+AdminsOnly\s/],
]
const widths = [['on a screen', { width: 1280, height: 800 }], ['on a phone', { width: 390, height: 844 }]]

describe.each(languages)('language %j', (language) => {
  // Anchors are the same in all languages.
  test.each(language === '' ? parts : parts.slice(-3))('%s, by its address', async (_, address, text) => {
    const { page, seen } = await site.open(language + address)
    expect(await targetOf(page)).toEqual({ isShown: true, isMarked: true, text: expect.stringMatching(text) })
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test.each(widths)('by links on a page and to another one, %s', async (_, viewport) => {
    const { page, seen } = await site.open(`${language}group.html`, { viewport })
    for (const target of ['#event-onGroupBaned', '#type-GroupMember', 'enums.html#enum-MsgPushMode']) {
      await page.locator(`.vp-doc a[href$="${target}"]:not(.header-anchor, svg *)`).first().click()
      await page.waitForURL((url) => url.href.endsWith(target))
      expect(await targetOf(page), target).toMatchObject({ isShown: true, isMarked: true })
      expect(await page.locator('.is-target').count()).toBe(1)
    }
    await page.goBack()
    await page.waitForURL((url) => url.href.endsWith('#type-GroupMember'))
    expect(await targetOf(page)).toMatchObject({ isMarked: true })
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test('by a name in a diagram', async () => {
    const { page, seen } = await site.open(`${language}group.html`)
    await page.locator('.graph a', { hasText: 'onGroupUnbaned' }).click()
    await page.waitForURL((url) => url.href.endsWith('#event-onGroupUnbaned'))
    expect(await targetOf(page)).toEqual({ isShown: true, isMarked: true, text: expect.stringMatching(/^onGroupUnbaned/) })
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test('by the link of a row, which is there to be copied', async () => {
    const { page } = await site.open(`${language}group.html`)
    const row = page.locator('tr', { has: page.locator('#type-GroupInfoAndSettings-msg_push_mode') })
    await row.scrollIntoViewIfNeeded()
    await row.hover()
    await row.locator('.row-anchor').click()
    await page.waitForURL((url) => url.href.endsWith('group.html#type-GroupInfoAndSettings-msg_push_mode'))
    expect(await targetOf(page)).toMatchObject({ isShown: true, isMarked: true })
    await page.close()
  })
})

test('what one has followed first is no longer marked', async () => {
  const { page } = await site.open('enums.html#enum-MsgPushMode-AdminsOnly')
  await targetOf(page)
  await page.locator('.vp-doc #enum-MsgPushMode-None.row-anchor').click({ force: true })
  expect(await targetOf(page)).toMatchObject({ isMarked: true, text: expect.stringMatching(/^1\s+None/) })
  expect(await page.locator('.is-target').count()).toBe(1)
  const marked = page.locator('tr:has(#enum-MsgPushMode-AdminsOnly) > td').first()
  expect(await marked.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
  await page.close()
})
