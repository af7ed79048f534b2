import { describe, expect, test } from 'vitest'
import { readHtml } from '../../generator/import/page/read-html.js'
import { outline } from './forms.js'
import { share } from '../thorough.js'

const section = `<a name="event_a"></a>
<h3>&quot;a&quot; (res)</h3>
<p>Something</p>
<p><strong>Kind</strong>: event emitted by <a href="#types"><code>types</code></a><br /></p>
<table><thead><tr><th>Param</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>res</td><td><code>string</code> | <a href="#Meta"><code>Meta</code></a></td><td>What | <em>it</em> is</td></tr></tbody></table>
<p><strong>Example</strong></p>
<pre><code class="language-js">{a: '&lt;b&gt;'}

x
</code></pre>
`
const want = ['event a -- Something', '  res: string | Meta -- What | it is', "  > {a: '<b>'}\n  > \n  > x"]

describe('what stands around the content is not read', () => {
  test.each<[what: string, page: string]>([
    ['a bare piece', section],
    ['a page', `<!doctype html><html><head><title>"b" (c)</title></head><body>${section}</body></html>`],
    ['navigation, sidebars and footers', `<body><nav>${section}</nav><aside>${section}</aside><div class="VPSidebar sidebar">${section}</div>${section}<footer>${section}</footer></body>`],
    ['main alone', `<body><div>${section}</div><main>${section}</main></body>`],
    ['the article alone', `<body><div>${section}</div><article>${section}</article></body>`],
    ['by role', `<body><div role="navigation">${section}</div><div role="main">${section}</div></body>`],
    ['scripts and styles', `<body><script>document.write(\`${section.replaceAll('\n', ' ')}\`)</script><style>/* ${section} */</style><noscript>${section}</noscript><template>${section}</template>${section}</body>`],
    ['what is hidden', `<body><div hidden>${section}</div><div aria-hidden="true">${section}</div>${section}</body>`],
    ['comments', `<body><!-- ${section} -->${section}</body>`],
    ['within details', `<main><details open><summary>Events</summary>${section}</details></main>`],
    ['unclosed elements', `<body><div><section><p>Hello<b>${section}`.replace('<b>', '')],
  ])('%s', (_what, page) => {
    const read = readHtml('a.html', page)
    expect(outline(read)).toEqual(want)
    expect(read.unread).toEqual([])
  })
})

test.each<[what: string, from: string, to: string]>([
  ['permanent links', '<h3>&quot;a&quot; (res)</h3>', '<h3 id="event_a" tabindex="-1">“a” (res) <a class="header-anchor" href="#event_a" aria-label="Permalink">\u200B#</a></h3>'],
  ['a struck heading', '<h3>&quot;a&quot; (res)</h3>\n<p>Something</p>', '<h3><del>&quot;a&quot; (res)</del></h3>\n<p><em><strong>use b</strong></em></p>\n<p>Something</p>'],
  ['the language and a button beside an example', '<pre>', '<div class="language-js"><button title="Copy" class="copy">Copy</button><span class="lang">js</span><pre>'],
  ['lines of an example in elements', "{a: '&lt;b&gt;'}\n\nx\n", "<span class=\"line\">{a: '&lt;b&gt;'}<br></span><span class=\"line\"><br></span><span class=\"line\">x</span>"],
  ['a label in the line of another', '<br /></p>', ' <strong>Since</strong>: 3.0</p>'],
])('hosts write it otherwise: %s', (_what, from, to) => {
  const read = readHtml('a.html', section.replace(from, to))
  expect(section).toContain(from)
  expect(outline(read).map((line) => line.replace(/ \((?:deprecated use b|since 3.0)\)/, ''))).toEqual(want)
})

test('a name with tildes is not struck, and a struck one is deprecated', () => {
  const typedef = (heading: string) => `<h3>${heading}</h3><p><strong>Kind</strong>: inner typedef of <code>types</code></p>`
  expect(outline(readHtml('a.html', typedef('types~Meta : <code>object</code>') + typedef('<del>types~Old : <code>string</code></del>')))).toEqual(['typedef Meta: object -- ', 'typedef Old: string (deprecated) -- '])
})

describe('hostile pages end', () => {
  test.each(share<[what: string, page: string, isTold: boolean]>([
    ['elements in elements', '<div>'.repeat(100_000), true],
    ['formatting that is never closed', Array.from({ length: 30_000 }, (_, index) => `<b id=${index}><p>`).join(''), true],
    ['formatting that is opened again for every paragraph', `${Array.from({ length: 450 }, (_, index) => `<p><b id=${index}></p>`).join('')}${'<p>x</p>'.repeat(100_000)}`, true],
    ['text in tables, outside of cells', `<table>${'<a>x'.repeat(200_000)}`, true],
    ['attributes', `<a ${Array.from({ length: 200_000 }, (_, index) => `a${index}`).join(' ')}>`, false],
    ['angles', '<'.repeat(2_000_000), false],
    ['list items without end', '<li>'.repeat(400_000), true],
    ['scripts in pictures', '<svg><script>'.repeat(10_000), true],
    ['a row of 100,000 cells', `<table><tr>${'<td>a'.repeat(100_000)}</table>`, false],
    ['an open comment', `<!--${'<h3>'.repeat(100_000)}`, false],
    ['blanks', ' '.repeat(2_000_000), false],
  ]))('%s', (_what, page, isTold) => {
    const read = readHtml('a.html', page)
    expect(read.entries).toEqual([])
    expect(read.unread.length > 0).toBe(isTold)
  })
})
