/**
 * A contract whose every text tries to be something else: its pages are made of the same parts as those of the same
 * contract with a harmless word in all places, nothing of it runs, and people read it as the text it is.
 */
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { nothing } from '../visit.js'
import { allTexts } from './hostile-contract.js'
import { structureOf, textOf } from './page-parts.js'
import { go, openSite, pagesOf } from './site.js'
import { openExamples } from './try-it.js'

const [hostile, harmless] = [openSite('hostile'), openSite('harmless')]

/** A page with everything that somebody ran on it. */
async function openWatched(site, path) {
  const visited = await site.open(path)
  const dialogs = []
  visited.page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss() })
  return { ...visited, ran: async () => ({ dialogs, pwned: await visited.page.evaluate(() => window.pwned) }) }
}

const ranNothing = { dialogs: [], pwned: undefined }

test('both sites have the same pages', () => {
  expect(pagesOf('hostile')).toEqual(pagesOf('harmless'))
})

describe('each page is made of the same parts', () => {
  test.each(pagesOf('harmless'))('%s', async (path) => {
    const [one, other] = await Promise.all([openWatched(hostile, path), openWatched(harmless, path)])
    const [given, want] = [await structureOf(one.page), await structureOf(other.page)]
    expect(want.length).toBeGreaterThan(100)
    // Not as one, which would fill the screen with what is the same.
    const index = want.findIndex((part, each) => part !== given[each])
    expect(index < 0 ? [] : given.slice(Math.max(0, index - 3), index + 5)).toEqual(index < 0 ? [] : want.slice(Math.max(0, index - 3), index + 5))
    expect(given.length).toBe(want.length)
    expect(await one.ran()).toEqual(ranNothing)
    expect([one.seen, other.seen]).toEqual([nothing, nothing])
    await Promise.all([one.page.close(), other.page.close()])
  })
})

/** A text without what nobody sees, without the escapes of JSON, which tell some of it, and without what says that it names code. */
function readable(text) {
  const plain = text.replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replace(/[\\`]/g, '')
  return plain.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '')
}

test.each(['', 'zh/'])('every text can be read: %j', async (language) => {
  const { page, ran } = await openWatched(hostile, `${language}all.html`)
  let all = ''
  for (const path of ['all.html', 'enums.html', 'events_and_types.html', 'index.html']) {
    await go(page, hostile.address + language + path)
    await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true })
    all += readable(await textOf(page))
  }
  expect(allTexts.length).toBeGreaterThan(400)
  expect(allTexts.filter((text) => !all.includes(readable(text)))).toEqual([])
  expect(await ran()).toEqual(ranNothing)
  await page.close()
})

test.each(['', 'zh/'])('values are tried, and titles and findings are text: %j', async (language) => {
  const { page, seen, ran } = await openWatched(hostile, `${language}all.html`)
  const { samples } = await import(/* @vite-ignore */ join(inject('hostile package'), 'samples.js'))
  const places = await openExamples(page)
  expect(places.length).toBe(16)
  for (const { name, examples } of places) {
    expect(examples.map(({ value }) => value)).toEqual(samples[name].map(({ args, value }) => args ?? value))
    if (language === '') expect(examples.map(({ title }) => title)).toEqual(samples[name].map(({ title }) => title))
    expect(examples.filter(({ state }) => state !== 'accepted')).toEqual([])
  }
  expect(await page.locator('.chip *').count()).toBe(0)
  const panel = page.locator('[data-try-it="Shape0"] .panel')
  for (const text of allTexts.slice(0, 60)) {
    await panel.locator('textarea').fill(JSON.stringify({ [text]: text, text0: 0, flag: text }))
    await panel.locator('.verdict.refused').waitFor()
    expect(await panel.locator('.finding *').evaluateAll((all) => all.map(({ tagName }) => tagName).filter((tag) => tag !== 'SPAN'))).toEqual([])
  }
  expect(await ran()).toEqual(ranNothing)
  expect(seen).toEqual(nothing)
  await page.close()
})

const questions = ['script', 'constructor', 'globalThis', 'pwned', 'onerror', 'img', 'template', 'VP_STATIC', 'VITE_ASSET', 'div', 'include', 'proto', '日本', 'Value0Of3', '<b>', '{{']

test.each(['', 'zh/'])('what the search finds is text: %j', async (language) => {
  const { page, seen, ran } = await openWatched(hostile, `${language}index.html`)
  const title = await page.evaluate(async (path) => {
    const html = await (await fetch(path)).text()
    return new DOMParser().parseFromString(html, 'text/html').querySelector('h1').textContent
  }, `/${language}all.html`)
  await page.keyboard.press('/')
  let found = ''
  for (const question of questions) {
    await page.locator('#localsearch-input').fill(question)
    await page.waitForTimeout(250)
    const titles = await page.locator('#localsearch-list .titles').evaluateAll((all) => all.map((each) => [...each.querySelectorAll('*')].map((part) => `${part.tagName}.${part.className}`)))
    found += (await page.locator('#localsearch-list .titles').allTextContents()).join('\n')
    expect([question, titles.flat().filter((part) => !/^(?:SPAN\.(?:title-icon|title|title main|text|vpi-chevron-right local-search-icon|)|MARK\..*)$/.test(part))]).toEqual([question, []])
  }
  expect(readable(found)).toContain(readable(title))
  expect(found.split('\n').length).toBeGreaterThan(30)
  expect(await ran()).toEqual(ranNothing)
  expect(seen).toEqual(nothing)
  await page.close()
})

