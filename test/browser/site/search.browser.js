/** The search, by keyboard: what one asks for is found, and Enter leads to where it stands. */
import { expect, test } from 'vitest'
import { nothing } from '../visit.js'
import { openSite } from './site.js'
import { targetOf } from './target.js'

const site = openSite('plain')

/** There are two keys that open it, and it is the same on every page. */
const starts = { '/': 'index.html', 'Control+k': 'guide/rules.html' }

/** The language, the key that opens the box, the question, where the first hit leads, and what can be read there. */
const cases = [
  ['an event', '', '/', 'onGroupMessage', 'message.html#event-onGroupMessage', 'onGroupMessage'],
  ['an event, in any case', '', 'Control+k', 'ongroupmessage', 'message.html#event-onGroupMessage', 'onGroupMessage'],
  ['a part of an event', '', '/', 'GroupMess', 'message.html#event-onGroupMessage', 'onGroupMessage'],
  ['a property', '', '/', 'msg_push_mode', /^group\.html#type-\w+-msg_push_mode$/, 'msg_push_mode'],
  ['a part of a property', '', 'Control+k', 'push_mode', /^group\.html#type-\w+-msg_push_mode$/, 'msg_push_mode'],
  ['a type that arguments are named after', '', '/', 'Meta', 'message.html#type-Meta', 'Meta'],
  ['an enum', '', '/', 'MsgPushMode', 'enums.html#enum-MsgPushMode', 'MsgPushMode'],
  ['a value of an enum', '', '/', 'AdminsAndMentions', 'enums.html#enum-MsgPushMode-AdminsAndMentions', 'AdminsAndMentions'],
  ['what a value of a property means', '', '/', 'msg_push_mode 3', 'enums.html#enum-MsgPushMode-AdminsOnly', 'Only messages of admins are pushed.'],
  ['an event in Chinese', 'zh/', '/', 'onGroupMessage', 'zh/message.html#event-onGroupMessage', 'onGroupMessage'],
  ['a property in Chinese', 'zh/', '/', 'msg_push_mode', /^zh\/group\.html#type-\w+-msg_push_mode$/, 'msg_push_mode'],
  ['a word in Chinese', 'zh/', '/', '禁言', /^zh\/[a-z_]+\.html#/, '禁言'],
  ['another word in Chinese', 'zh/', 'Control+k', '好友', /^zh\/[a-z_]+\.html#/, '好友'],
]

test.each(cases)('%s', async (_, language, key, question, where, text) => {
  const { page, seen } = await site.open(language + starts[key])
  await page.keyboard.press(key)
  await page.locator('#localsearch-input').waitFor()
  await page.keyboard.type(question)
  const first = page.locator('#localsearch-list .result.selected')
  await expect.poll(async () => pathOf(await first.first().evaluate((link) => link.href).catch(() => ''))).toMatch(where instanceof RegExp ? where : new RegExp(`^${where.replace('.', '\\.')}$`))
  await page.keyboard.press('Enter')
  await page.locator('.VPLocalSearchBox').waitFor({ state: 'detached' })
  const target = await targetOf(page)
  expect(target).toMatchObject({ isShown: true, isMarked: true })
  expect(target.text).toContain(text)
  expect(seen).toEqual(nothing)
  await page.close()
})

test.each([['', 'xyzzy', 'Nothing found for'], ['zh/', '龘龘', '没有找到']])('what is not there is not found: %j', async (language, question, answer) => {
  const { page, seen } = await site.open(`${language}index.html`)
  await page.keyboard.press('/')
  await page.locator('#localsearch-input').waitFor()
  await page.keyboard.type(question)
  expect(await page.locator('.no-results').innerText()).toContain(answer)
  await page.keyboard.press('Escape')
  await page.locator('.VPLocalSearchBox').waitFor({ state: 'detached' })
  expect(seen).toEqual(nothing)
  await page.close()
})

function pathOf(address) {
  return address.replace(site.address, '')
}
