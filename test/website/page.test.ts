/** What becomes of the reference's Markdown on its way to the site. */
import { describe, expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import type { Part } from '../../generator/website/places.js'
import { sitePage } from '../../generator/website/page.js'
import { siteWords } from '../../generator/website/words.js'

const words = siteWords(readTemplates(['site']), 'en')
const parts = new Map<string, Part>([
  ['event-onA', { kind: 'event', name: 'onA', page: 'all.md', id: 'event-onA' }],
  ['type-Shape', { kind: 'typedef', name: 'Shape', page: 'all.md', id: 'type-Shape' }],
  ['enum-Kind', { kind: 'enum', name: 'Kind', page: 'enums.md', id: 'enum-Kind' }],
])
const link = (style: string, id: string, label: string) => `class="${style}" href="#${id}" aria-label="${label}">&#8203;</a>`
const page = (...lines: string[]) => sitePage(lines.join('\n'), { words, parts, front: { title: 'A <b> é' } })
const body = (...lines: string[]) => page(...lines).split('<div v-pre>\n\n').slice(1).join('<div v-pre>\n\n').replace(/\n\n<\/div>\n$/, '').trim()

test('the whole page is no template, and says of itself in plain letters what it is called', () => {
  expect(page('# A', '', 'x')).toBe('---\ntitle: "A \\u003cb> \\u00e9"\n---\n\n<div v-pre>\n\n# A\n\nx\n\n</div>\n')
})

describe('lines', () => {
  test.each([
    ['a heading carries its anchor', ['<a id="enum-Kind"></a>', '## Kind'], `<h2 id="enum-Kind" tabindex="-1">Kind <a ${link('header-anchor', 'enum-Kind', 'Link to this part')}</h2>`],
    ['a row leads to itself', ['| <a id="enum-Kind-A"></a>`0` | A |'], `| <a id="enum-Kind-A" ${link('row-anchor', 'enum-Kind-A', 'Link to this row')}\`0\` | A |`],
    ['the first page of the reference has another name', ['[All](index.md) [x](../index.md#a) [y](zh/index.md)'], '[All](events_and_types.md) [x](../events_and_types.md#a) [y](zh/events_and_types.md)'],
    ['other pages keep theirs', ['[x](group-index.md) [y](group.md#index.md)'], '[x](group-index.md) [y](group.md#index.md)'],
    ['code stays as it is', ['`](index.md)` and `<a id="x"></a>`'], '`](index.md)` and `<a id="x"></a>`'],
    ['code that asks for a file', ['a `<!--@include: x-->` b'], 'a <code>&lt;!--@<!-- -->include: x--&gt;</code> b'],
    ['a name of the builder', ['__VP_STATIC_END__ &#95;&#95;VITE_ASSET__x__'], '__VP<wbr>_STATIC_END__ &#95;&#95;VITE<wbr>_ASSET__x__'],
    ['a name of the builder in an anchor', ['<a id="type-__VITE_ASSET__x__"></a> [x](a.md#type-__VITE_ASSET__x__)'], `<a id="type-__VITE:_ASSET__x__" ${link('row-anchor', 'type-__VITE:_ASSET__x__', 'Link to this row')} [x](a.md#type-__VITE:_ASSET__x__)`],
    ['JSON says the same', ['```json', '["<!--@include: x-->", "[!code ++]", "__VP_STATIC_END__", "<b>"]', '```'], '```json\n["\\u003c!--@include: x-->", "\\u005b!code ++]", "_\\u005fVP_STATIC_END__", "<b>"]\n```'],
  ])('%s', (_, given, want) => {
    expect(body(...given)).toBe(want)
  })
})

test('something to try stands behind each event and each type, outside of what is no template', () => {
  const given = ['## Events', '', '<a id="event-onA"></a>', '### onA', '', 'x', '', '```json', '[]', '```', '', '## Types', '', '<a id="type-Shape"></a>', '### Shape', '', 'y', '', '<a id="enum-Kind"></a>', '## Kind', '', 'z']
  const outline = page(...given).split('\n').filter((line) => /^(?:#|<|```|[xyz]$)/.test(line)).map((line) => line.replace(/^<h\d id="([^"]*)".*/, '$1'))
  expect(outline).toEqual([
    '<div v-pre>', '## Events', 'event-onA', 'x', '```json', '```', '</div>', '<TryIt name="onA" kind="event" />', '<div v-pre>',
    '## Types', 'type-Shape', 'y', '</div>', '<TryIt name="Shape" kind="typedef" />', '<div v-pre>', 'enum-Kind', 'z', '</div>',
  ])
})

test('a diagram becomes a graph whose names are links, and words for those who do not see it', () => {
  const text = body('```mermaid', 'flowchart LR', '  e1("onA<br>on#95;B")', '  t1["Shape"]', '  t2[/"Kind"/]', '  e1 --> t1', '  e1 -.-> t2', '```')
  const [, json = ''] = /^```graph\n(.*)\n```$/.exec(text) ?? []
  const { description, dot } = JSON.parse(json) as { description: string; dot: string }
  expect(description).toBe('onA, on_B carry Shape. onA, on_B carry Kind in forms that were observed.')
  expect(dot).toContain('<TR><TD HREF="all&#46;html&#35;event&#45;onA" TITLE="onA">onA</TD></TR><TR><TD>on&#95;B</TD></TR>')
  expect(dot).toContain('t2 [class=enum')
  expect(dot).toContain('e1 -> t2 [style=dashed class=observed];')
})

test('a diagram that cannot be read is our own mistake', () => {
  expect(() => body('```mermaid', 'flowchart LR', '  a --x b', '```')).toThrow('cannot draw')
})
