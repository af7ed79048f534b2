/** What the search finds, and where it leads. */
import { describe, expect, test } from 'vitest'
import { sectionsOf } from '../../templates/site/.vitepress/search/sections.js'
import { questionTokensOf, tokensOf } from '../../templates/site/.vitepress/search/tokens.js'

/** As the index has it: every word of the question must begin one of the text, in letters of any case. */
function finds(question: string, text: string): boolean {
  const words = tokensOf(text).map((word) => word.toLowerCase())
  return questionTokensOf(question).every((token) => words.some((word) => word.startsWith(token.toLowerCase())))
}

describe('a question finds', () => {
  test.each([
    ['onGroupMessage', 'onGroupMessage', true], ['ongroup', 'onGroupMessage', true], ['groupMess', 'onGroupMessage', true], ['Message', 'onGroupMessage', true], ['essage', 'onGroupMessage', false],
    ['msg_push_mode', 'the msg_push_mode of', true], ['push_mode', 'msg_push_mode', true], ['mode', 'msg_push_mode', true], ['msg_', 'msg_push_mode', true], ['ush', 'msg_push_mode', false],
    ['HTTPServer', 'HTTPServer', true], ['server', 'HTTPServer', true], ['2', 'int2Text', true], ['group push', 'push in a group', true], ['group pull', 'push in a group', false],
    ['群消息', '收到一条群消息。', true], ['消', '收到一条群消息。', true], ['息', '收到一条群消息。', true], ['群聊', '收到一条群消息。', false], ['SDK版本', '该SDK的版本', true], ['メッセージ', '新しいメッセージ', true],
  ])('%s in %s: %s', (question, text, want) => {
    expect(finds(question, text)).toBe(want)
  })
})

test('each heading and each row with an anchor is a place of its own', () => {
  const anchor = '<a class="header-anchor" href="#x">&#8203;</a>'
  const html = `<h1 id="page" tabindex="-1">Page ${anchor}</h1><p>about</p><h2 id="types">Types ${anchor}</h2><h3 id="type-A" tabindex="-1">A&lt;b&gt; ${anchor}</h3><p>shape</p>`
    + '<table><tr><th>Name</th></tr><tr>\n<td><a id="type-A-x" class="row-anchor" href="#type-A-x">&#8203;</a><code>x</code></td><td>one</td></tr></table><p>after</p><h2 id="last">Last</h2>'
  expect([...sectionsOf('', html)].map(({ anchor: place, titles, text }) => [place, titles.join(' > '), text.trim()])).toEqual([
    ['page', 'Page', 'about'],
    ['types', 'Page > Types', ''],
    ['type-A-x', 'Page > Types > A&lt;b&gt; > x', 'one'],
    ['type-A', 'Page > Types > A&lt;b&gt;', 'shape Name after'],
    ['last', 'Page > Last', ''],
  ])
})
