/** What people come for, counted in what they have to do: clicks, texts that they type or paste, and single keys. */
import { expect, test } from 'vitest'
import { nothing } from '../visit.js'
import { openSite } from './site.js'
import { targetOf } from './target.js'

const site = openSite('plain')
const most = 3

/** A page on which each thing that somebody does is counted. */
async function arrive(path) {
  const { page, seen } = await site.open(path)
  let actions = 0
  const act = (work) => async (...given) => {
    actions += 1
    await work(...given)
  }
  return {
    page, seen, count: () => actions,
    click: act(async (target) => { await target.click() }),
    press: act(async (key) => { await page.keyboard.press(key) }),
    type: act(async (text) => { await page.keyboard.type(text) }),
    paste: act(async (target, text) => { await target.fill(text) }),
  }
}

test.each([['index.html', 'Only messages of admins are pushed.'], ['zh/index.html', '仅推送管理员的消息']])('what does msg_push_mode 3 mean? from %s', async (path, meaning) => {
  const { page, seen, count, press, type } = await arrive(path)
  await press('/')
  await page.locator('#localsearch-input').waitFor()
  await type('msg_push_mode 3')
  await page.locator('#localsearch-list .result.selected').waitFor()
  await press('Enter')
  await page.waitForURL(/enums\.html#enum-MsgPushMode-/)
  const { text, isShown } = await targetOf(page)
  expect(isShown).toBe(true)
  expect(text).toMatch(/^3\s/)
  expect(text).toContain(meaning)
  expect(count()).toBeLessThanOrEqual(most)
  expect(seen).toEqual(nothing)
  await page.close()
})

test.each([['index.html', 'Used by'], ['zh/index.html', '被使用于']])('which events carry a Meta? from %s', async (path, words) => {
  const { page, seen, count, press, type } = await arrive(path)
  await press('/')
  await page.locator('#localsearch-input').waitFor()
  await type('Meta')
  await page.locator('#localsearch-list .result.selected').waitFor()
  await press('Enter')
  await page.waitForURL(/message\.html#type-Meta$/)
  expect((await targetOf(page)).isShown).toBe(true)
  const section = await page.locator('#type-Meta').evaluate((heading) => {
    const lines = []
    for (let next = heading.nextElementSibling; next && !/^H[1-3]$/.test(next.tagName); next = next.nextElementSibling) lines.push(next.innerText)
    return lines
  })
  expect(section.find((line) => line.startsWith(words))).toMatch(/onRosterMessage[^]*onGroupMessage|onGroupMessage[^]*onRosterMessage/)
  expect(count()).toBeLessThanOrEqual(most)
  expect(seen).toEqual(nothing)
  await page.close()
})

test.each([['message.html#event-onGroupMessage', /^Line 1, column 43\s/], ['zh/message.html#event-onGroupMessage', /^第 1 行，第 43 列\s/]])('why was my payload rejected? at %s', async (path, place) => {
  const { page, seen, count, click, paste } = await arrive(path)
  const area = page.locator('[data-try-it="onGroupMessage"]')
  await click(area.locator('.disclosure'))
  await paste(area.locator('textarea'), '[{ "id": "1180591620717411303", "toType": "grop" }]')
  await area.locator('.verdict.refused').waitFor()
  const findings = await area.locator('.finding').allInnerTexts()
  const wrong = findings.find((text) => text.includes('toType'))
  expect(wrong).toMatch(place)
  expect(wrong).toContain('did you mean "group"?')
  expect(count()).toBeLessThanOrEqual(most)
  expect(seen).toEqual(nothing)
  await page.close()
})
