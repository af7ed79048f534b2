/** Markdown of people's, printed anew: it reads the same, and nothing in it acts. */
import { describe, expect, test } from 'vitest'
import { tamedMarkdown } from '../../generator/website/foreign-markdown.js'
import { readPage } from '../text/read-page.js'
import { siteTexts } from './site-texts.js'

describe('what it may have', () => {
  test.each([
    ['# A\n\n## B *c* `d`', '# A\n\n## B <em>c</em> `d`\n'],
    ['- a\n- b\n  - c', '- a\n- b\n\n  - c\n'],
    ['3. a\n4. b', '3. a\n4. b\n'],
    ['[x](https://x.invalid) [y](javascript:z) [z](other.md)', '[x](https://x.invalid) y z\n'],
    ['| a | b |\n| - | - |\n| 1 | `2` |', '| a | b |\n| --- | --- |\n| 1 | `2` |\n'],
    ['```js\na < b\n```', '`a < b`\n'],
    ['<b>a</b>\n\n<script>x</script>', '&lt;b&gt;a&lt;/b&gt;\n\n&lt;script&gt;x&lt;/script&gt;\n'],
    ['![a](./chart.svg) ![b](gone.svg) ![c](https://x.invalid/y.png)', '![a](/pages/chart.svg) b c\n'],
    ['{{ a }}', '&#123;&#123; a &#125;&#125;\n'],
  ])('%j', (given, want) => {
    expect(tamedMarkdown(given, new Map([['chart.svg', '/pages/chart.svg']]))).toBe(want)
  })
})

const ours = new Set(['#document-fragment', 'p', 'em', 'strong', 'code', 'a', 'ul', 'ol', 'li', 'h1', 'h2', 'hr', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'])

test.each(siteTexts.map((text) => [text.slice(0, 60), text]))('nothing gets out: %j', (_, text) => {
  for (const given of [text, `- ${text}`, `\n\n${text}\n\n`, `a ${text} b`]) {
    const markdown = tamedMarkdown(given)
    const elements = [...readPage(markdown).structure.matchAll(/<([^/>]+)>/g)].map(([, name = '']) => name)
    expect(elements.filter((name) => !ours.has(name))).toEqual([])
    expect(markdown.replace(/`[^`]*`/g, '')).not.toMatch(/\{\{|<(?!\/?(?:br|em|strong|code|span)\b|!-- -->)|^\s*(?:<<<|:::)/m)
  }
})
