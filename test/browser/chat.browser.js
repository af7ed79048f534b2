/** The chat client in the browser, with the guard in both modes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProject } from '../consumers/project.js'
import { buildChatApp, linesOf, makeChatApp } from './chat-app.js'
import { launchChromium } from './chromium.js'
import * as expected from './expected.js'
import { serve } from './serve.js'
import { nothing, visit } from './visit.js'

let browser, server
beforeAll(async () => {
  const folder = makeProject('chat', {})
  makeChatApp(folder)
  server = await serve(buildChatApp(folder))
  browser = await launchChromium()
})
afterAll(async () => { await Promise.all([browser?.close(), server?.end()]) })

const [ann, hikers, otherGroup] = ['2199040544992', '2299018845184', '2299018901776']
let played = 0

/** The app, after it has played recordings. */
async function openChat(mode, ...recordings) {
  const { page, seen } = await visit(browser, `${server.address}/?mode=${mode}`)
  played = 0
  for (const name of recordings) await play(page, name)
  return { page, seen }
}

async function play(page, name) {
  played += name === 'recorded' ? expected.played : linesOf(name).length
  await page.getByRole('button', { name: `Play ${name}` }).click()
  await page.getByText(`${played} played`, { exact: true }).waitFor()
}

/** The conversations by their ids, with what the list says about them. */
async function conversationsOf(page) {
  const rows = await page.locator('.conversations li').evaluateAll((items) => items.map((item) => [
    item.dataset.id,
    { unread: Number(item.querySelector('.unread')?.textContent ?? 0), isMention: item.querySelector('.at') !== null, preview: item.querySelector('.preview').textContent },
  ]))
  return Object.fromEntries(rows)
}

/** The messages of a conversation, after it has been opened. */
async function messagesOf(page, id) {
  await page.locator(`.conversations [data-id="${id}"] button`).click()
  await page.locator(`.conversations [data-id="${id}"] [aria-pressed=true]`).waitFor()
  return await page.locator('.message').evaluateAll((items) => items.map((item) => ({
    id: item.dataset.id, line: item.querySelector('.line').textContent, state: item.querySelector('.state').textContent,
  })))
}

async function issuesOf(page) {
  return await page.locator('.issue').evaluateAll((items) => items.map((item) => ['source', 'path', 'reached', 'text'].map((name) => item.querySelector(`.${name}`).textContent)))
}

describe.each(['report', 'enforce'])('mode %s', (mode) => {
  const reached = mode === 'report'

  test('of all recordings nothing is wrong, and everything is shown', async () => {
    const { page, seen } = await openChat(mode, 'recorded')
    expect(await issuesOf(page)).toEqual([])
    expect(await page.getByRole('status').textContent()).toBe('Online')
    const shown = await conversationsOf(page)
    expect(Object.keys(shown).sort()).toEqual(expected.conversations)
    for (const [id, { unread }] of Object.entries(shown)) {
      expect([id, unread]).toEqual([id, expected.unreadCounts[id] ?? 0])
      expect([id, (await messagesOf(page, id)).length]).toEqual([id, expected.messageCounts[id] ?? 0])
    }
    expect([shown[ann].isMention, shown[hikers].isMention]).toEqual([false, true])
    for (const [kind, count] of Object.entries(expected.happenings)) expect([kind, await page.locator(`.happening.${kind}`).count()]).toEqual([kind, count])
    expect(Object.values(await conversationsOf(page)).map(({ unread }) => unread)).toEqual(expected.conversations.map(() => 0))
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test('a listener that throws stops nobody else, and its error surfaces', async () => {
    const { page, seen } = await openChat(mode, 'recorded')
    const before = { [ann]: await messagesOf(page, ann), [hikers]: await messagesOf(page, hikers) }
    await play(page, 'afterwards')
    expect(seen).toEqual({ ...nothing, errors: [expect.stringMatching(/^SyntaxError: .*JSON/)] })
    expect(await issuesOf(page)).toEqual([])
    const shown = await conversationsOf(page)
    expect(shown[ann]).toEqual({ unread: 2, isMention: false, preview: 'typing …' })
    expect(shown[otherGroup]).toBeUndefined()
    const [single, group] = [await messagesOf(page, ann), await messagesOf(page, hikers)]
    expect([single.length, group.length]).toEqual([before[ann].length, before[hikers].length])
    expect(single.at(-1)).toEqual({ id: '1199287370000000001', line: 'See you there', state: expect.stringContaining('Read') })
    expect(group.at(-1)).toEqual({ id: '1199287370000000002', line: 'Rain on Sunday', state: expect.stringMatching(/^☹/) })
    await page.close()
  })

  test(`what is wrong is told with its place, and ${reached ? 'shown' : 'kept back'}`, async () => {
    const { page, seen } = await openChat(mode, 'recorded', 'wrong')
    const wanted = linesOf('wrong').flatMap(({ event, type, issues }) => issues.map((path) => [event ?? type, path, event && reached ? 'passed on' : 'kept back']))
    const issues = await issuesOf(page)
    expect(issues.map((issue) => issue.slice(0, 3))).toEqual(wanted)
    expect(issues[0][3]).toBe('onRosterMessage.meta.status: expected one of 0 Unread, 1 Delivered, 2 Read; got 9')
    expect(issues.at(-1)[3]).toBe('ConversationItem.type: expected one of "roster" Roster, "group" Group; got "grup"; did you mean "group"?')
    expect(Object.keys(await conversationsOf(page)).includes(otherGroup)).toBe(!reached)
    expect((await messagesOf(page, ann)).some(({ line }) => line === 'Wrong status')).toBe(reached)
    expect((await messagesOf(page, hikers)).filter(({ id, line }) => line.includes('Wrong type') || id === '1199287380000000').length).toBe(reached ? 2 : 0)
    expect(await page.getByText('Spelt otherwise').count()).toBe(reached ? 1 : 0)
    // What its types do not allow breaks a listener, but only where it is let through.
    expect(seen).toEqual({ ...nothing, errors: reached ? [expect.stringMatching(/^TypeError: .*null.*'low'/)] : [] })
    await page.close()
  })
})
