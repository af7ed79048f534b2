/** What a finished site must hold, and how the page that does not is named. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findFaults } from '../../generator/website/check-pages.js'
import { withPolicy } from '../../generator/website/policy.js'

const page = (inner: string, outer = '') => `<!DOCTYPE html><html><head><meta charset="utf-8">${outer}</head><body><h1>x</h1><div class="vp-doc _a">y ${inner}</div></body></html>`
const faults = (inner: string, { outer = '', anchors = ['a'], base = '/sub/' } = {}) =>
  findFaults([{ path: 'one.html', html: page(inner, outer) }, { path: 'zh/index.html', html: page('<p id="b">') }], [{ path: 'one.html', anchors }], new Set(['one.html', 'zh/index.html', 'assets/x.js', 'a b.html']), base)

describe('a page', () => {
  test.each([
    ['is whole', '<p id="a">', []],
    ['lacks a part', '<p>', ['one.html: the part a is missing']],
    ['leads to itself', '<p id="a"><a href="#a">', []],
    ['leads to no place', '<p id="a"><a href="#x">', ['one.html: the link #x leads to no place on its page']],
    ['leads to another page', '<p id="a"><a href="./zh/#b">', []],
    ['leads to a place that is not on it', '<p id="a"><a href="/sub/zh/index.html#c">', ['one.html: the link /sub/zh/index.html#c leads to no place on its page']],
    ['leads to no page', '<p id="a"><a href="two.html">', ['one.html: the link two.html leads to no page']],
    ['leads out of the base', '<p id="a"><a href="/one.html">', ['one.html: the link /one.html leads out of the site']],
    ['leads to a name with a blank', '<p id="a"><a href="a%20b.html">', []],
    ['leads to another site', '<p id="a"><a href="https://x.invalid/">', []],
    ['says what looks like a link', '<p id="a">&lt;a href="two.html"&gt; href="two.html"', []],
    ['loads a picture from elsewhere', '<p id="a"><img src="https://x.invalid/y.png">', ['one.html: the page would load https://x.invalid/y.png from elsewhere']],
    ['has links that are none', '<p id="a"><a href="https://[">', ['one.html: the link https://[ is none']],
  ])('%s', (_, inner, want) => {
    expect(faults(inner)).toEqual(want)
  })

  test('that has the same fault often tells it a few times', () => {
    expect(faults('<p id="a"><a href="#1"><a href="#2"><a href="#3"><a href="#4"><a href="#5">').at(-1)).toBe('one.html: and 2 more')
  })

  test.each([
    ['was not built', [], ['one.html: the page was not built']],
    ['has no heading', ['<h1> </h1><div class="vp-doc">x</div>'], ['one.html: the page has no heading']],
    ['is blank', ['<h1>x</h1><div class="vp-doc"> </div>'], ['one.html: the page is blank']],
  ])('%s', (_, bodies, want) => {
    expect(findFaults(bodies.map((html) => ({ path: 'one.html', html })), [{ path: 'one.html', anchors: ['a'] }], new Set(['one.html']), '/')).toEqual(want)
  })
})

test('the policy lets the scripts of the page run and no others, and stands before them', () => {
  const html = withPolicy(page('', '<script src="/a.js"></script><script id="x">let a = "<b>" &&\n1</script>'))
  const hash = createHash('sha256').update('let a = "<b>" &&\n1').digest('base64')
  expect(html).toContain(`<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-${hash}'; `)
  expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
})

test('a page that begins otherwise has no place for it', () => {
  expect(() => withPolicy('<p>')).toThrow('policy')
})
