import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, code, codeBlock, joined, link, type Markdown, md, text } from '../../generator/text/markdown.js'
import { markup } from './hostile-texts.js'
import { attributes, readPage } from './read-page.js'

/** What a reader gets: line ends are `\n`, and what no document can hold is spelt out. */
function readable(value: string): string {
  const inexpressible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/gu // oxlint-disable-line no-control-regex
  return value.replace(/\r\n?/g, '\n').replace(inexpressible, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...markup) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  // Nothing at all is no paragraph.
  .filter((value) => value !== '')
const runs = { numRuns: 150 }

/** Every place of a page that spec text can stand in, each with something of ours beside it. */
function page(value: Markdown): string {
  return md`${value}

## ${value}

- ${value}
- *ours:* ${value}

| A | B |
| --- | --- |
| ${value} | ${anchor('x')}${value} |

*${value}* ours

ours (${value}), and **ours:** ${value}

<details>

${value}

</details>
`.source
}

describe('text', () => {
  it.each([
    ['plain, correct English; 50 % of it (or more).', 'plain, correct English; 50 % of it (or more).'],
    ['user_id and __proto__', 'user_id and &#95;&#95;proto&#95;&#95;'],
    ['a <b> & c', 'a &lt;b&gt; &amp; c'],
    ['{{ x }} | `y`', '&#123;&#123; x &#125;&#125; &#124; &#96;y&#96;'],
    ['# no heading', '&#35; no heading'],
    ['- no item', '&#45; no item'],
    ['1. no item', '1&#46; no item'],
    ['12) no item', '12&#41; no item'],
    ['1.', '1&#46;'],
    ['since 2024. And on', 'since 2024. And on'],
    ['3.0.11 is a version', '3.0.11 is a version'],
    ['::: tip', '&#58;&#58;: tip'],
    ['no :smile: here: none', 'no &#58;smile: here: none'],
    ['as follows:', 'as follows&#58;'],
    ['one\ntwo', 'one<br>two'],
    ['one\n\ntwo', 'one<br><br>two'],
    ['\n', '&#10;'],
    ['\none line\n', '&#10;one line&#10;'],
    ['$x$ is 5 $', '<span>&#36;</span>x<span>&#36;</span> is 5 <span>&#36;</span>'],
    ['www.example.com', 'www<!-- -->.example.com'],
    ['WWW.example.com', 'WWW<!-- -->.example.com'],
    ['right now. ww.example.com', 'right now. ww.example.com'],
    ['https://example.com', 'https:/<!-- -->/example.com'],
    ['a@example.com, but an @mention', 'a@<!-- -->example.com, but an @mention'],
    ['\u202Eevil', '<span dir="auto">&#8238;evil</span>'],
    ['a\u0000\uD800b', 'a&#92;u0000&#92;ud800b'],
  ])('%j becomes %j', (given, want) => {
    expect(text(given).source).toBe(want)
  })

  it('shows any text as it is and leaves the page as it is', () => {
    const plain = readPage(page(text('ok')))
    fc.assert(fc.property(anyText, (value) => {
      const { structure, texts } = readPage(page(text(value)))
      expect(structure).toBe(plain.structure)
      expect(texts).toEqual(plain.texts.map((known) => known.replaceAll('ok', () => readable(value))))
    }), runs)
  })

  it('leaves no brace for a template language, and nothing that acts unseen', () => {
    fc.assert(fc.property(anyText, (value) => {
      expect(text(value).source).not.toMatch(/[{}\u0000-\u001F\u202A-\u202E\u2066-\u2069\u2028\u2029]/) // oxlint-disable-line no-control-regex
      expect(Buffer.from(text(value).source).toString()).toBe(text(value).source)
    }), runs)
  })
})

describe('code', () => {
  it.each([
    ['user_id', '`user_id`'],
    ['map<int64[]>', '`map<int64[]>`'],
    ['x', '`x`'],
    ['', '<code></code>'],
    [' x', '<code>&#32;x</code>'],
    ['A | B', '<code>A &#124; B</code>'],
    ['{{ x }}', '<code>&#123;&#123; x &#125;&#125;</code>'],
    ['a`b', '<code>a&#96;b</code>'],
  ])('%j becomes %j', (given, want) => {
    expect(code(given).source).toBe(want)
  })

  it('shows any text as code and leaves the page as it is', () => {
    const plain = readPage(page(code('ok')))
    fc.assert(fc.property(anyText, (value) => {
      const { structure, texts } = readPage(page(code(value)))
      expect(structure).toBe(plain.structure)
      expect(texts).toEqual(plain.texts.map((known) => known.replaceAll('ok', () => readable(value))))
    }), runs)
  })
})

describe('codeBlock', () => {
  it('has a fence longer than any run of backticks in it', () => {
    expect(codeBlock('ts', '`````').source).toBe('``````ts\n`````\n``````')
    expect(codeBlock('ts', '````` then ``` and `````').source).toBe('``````ts\n````` then ``` and `````\n``````')
    expect(codeBlock('ts', '``` then ````').source).toBe('`````ts\n``` then ````\n`````')
    expect(codeBlock('json', '{}').source).toBe('```json\n{}\n```')
    expect(codeBlock('json', '"`"').source).toBe('```json\n"`"\n```')
  })

  it('holds any text, with what must not stand raw spelt as in a string', () => {
    fc.assert(fc.property(anyText, (value) => {
      const { structure, texts } = readPage(md`ours\n\n${codeBlock('json', value)}\n\nours`.source)
      expect(structure).toBe(readPage('ours\n\n```json\nok\n```\n\nours').structure)
      expect(texts[1]?.replace(/\\u[0-9a-f]{4}/g, unescaped)).toBe(`${value.replace(/\r\n?/g, '\n').replace(/\\u[0-9a-f]{4}/g, unescaped)}\n`)
    }), runs)
  })

  function unescaped(escape: string): string {
    return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  }
})

describe('link', () => {
  it.each([
    ['message.md#type-Meta', '[x](message.md#type-Meta)'],
    ['https://example.com/a?b=1&c=2', '[x](https://example.com/a?b=1&amp;c=2)'],
    ['a b)(<c>', '[x](a%20b%29%28%3Cc%3E)'],
    ['http://example.com', '[x](http://example.com)'],
    ['mailto:a@example.com', '[x](mailto:a@example.com)'],
    ['a/b:c', '[x](a/b:c)'],
    ['#a:b', '[x](#a:b)'],
    ['100%25 %', '[x](100%25%20%25)'],
    ['%4z', '[x](%254z)'],
    ['a\nb', '[x](a%0Ab)'],
    ['é', '[x](%C3%A9)'],
    ['javascript:alert(1)', '[x](javascript%3Aalert%281%29)'],
    [' javascript:x', '[x](%20javascript%3Ax)'],
  ])('to %j is %j', (target, want) => {
    expect(link('x', target).source).toBe(want)
  })

  it('leads to any target, and nowhere but to the web, the page and mail', () => {
    fc.assert(fc.property(anyText.filter((target) => !target.includes('%')), (target) => {
      const [href] = attributes(link('ok', target).source, 'a', 'href')
      // A lone surrogate has no bytes: it becomes U+FFFD, as in every browser.
      expect(decodeURIComponent(href ?? '')).toBe(Buffer.from(target).toString())
      expect(href).toMatch(/^[!-~]*$/)
      expect(['http:', 'https:', 'mailto:', undefined]).toContain(/^[a-z][a-z0-9+.-]*:/i.exec(href ?? '')?.[0].toLowerCase())
    }), runs)
  })

  it('shows any label, leads to any target, and leaves the page as it is', () => {
    const plain = readPage(page(link('ok', 'ok')))
    fc.assert(fc.property(anyText, anyText, (label, target) => {
      const { structure, texts } = readPage(page(link(label, target)))
      expect(structure).toBe(plain.structure)
      expect(texts).toEqual(plain.texts.map((known) => known.replaceAll('ok', () => readable(label))))
    }), runs)
  })
})

describe('anchor', () => {
  it('marks a place without being seen', () => {
    expect(anchor('type-Meta-ext').source).toBe('<a id="type-Meta-ext"></a>')
    const plain = readPage(page(anchor('ok')))
    fc.assert(fc.property(anyText, (id) => {
      expect(readPage(page(anchor(id)))).toEqual(plain)
    }), runs)
  })

  it('has any name', () => {
    fc.assert(fc.property(anyText, (id) => {
      const { source } = md`a ${anchor(id)} b`
      expect(source).toMatch(/^[ -~]*$/)
      // A carriage return, unlike in prose, is part of the name: it is spelt out.
      expect(attributes(source, 'a', 'id')).toEqual([id.split('\r').map(readable).join('\\u000d')])
    }), runs)
  })
})

describe('md', () => {
  it('escapes plain strings and leaves Markdown alone', () => {
    expect(md`**${'*'}** ${md`*ours*`}`.source).toBe('**&#42;** *ours*')
  })
})

describe('joined', () => {
  it('escapes plain strings and leaves Markdown and what stands between alone', () => {
    expect(joined(['*', md`*ours*`, 'b'], ' | ').source).toBe('&#42; | *ours* | b')
    expect(joined([], ', ').source).toBe('')
  })
})
