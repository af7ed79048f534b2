import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeBlock, md } from '../../generator/text/markdown.js'
import { mermaidLabel } from '../../generator/text/mermaid.js'
import { anyText } from './any-text.js'
import { hostileTexts } from './hostile-texts.js'
import { readPage } from './read-page.js'

/** What means something to Mermaid, to its Markdown, or to what it makes of entities. */
const parts = [
  '"', '`', '#', ';', '#quot;', '#35;', '&', '&quot;', '<', '>', '<br>', '<b>', '%%', '%%{init: {}}%%', '\n', '\r\n', '---', '$$', '{', '}', '{{', '(', ')', '[', ']', '|', '\\', '\\n',
  '-->', '-.->', ':::', 'end', 'style x fill:#f00;', 'classDef a fill:#fff;', 'click e1 href', 'fa:fa-x', '1. ', '- ', '*', '_', '**', 'ﬂ°°35¶ß', 'ß', '@{', '```', '~~~', ' ', '  ', 'subgraph', 'flowchart', '字', 'é', '😀',
]

/** The lines that Mermaid shows of a label: entities are read, and nothing else means anything. */
function shown(label: string): string[] {
  return label.slice(1, -1).split('<br>').map((line) => line.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))))
}

/** What a reader gets: what acts instead of showing is spelt out. */
function readable(value: string): string {
  const acting = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g // oxlint-disable-line no-control-regex
  return value.replace(acting, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const someText = fc.oneof(anyText(...parts), fc.constantFrom(...hostileTexts)).filter((value) => value !== '')

describe('mermaidLabel', () => {
  it.each([
    [['onGroupMessage'], '"onGroupMessage"'],
    [['a', 'b'], '"a<br>b"'],
    [['message:new'], '"message#58;new"'],
    [['say "hi"'], '"say #34;hi#34;"'],
    [['user_id'], '"user#95;id"'],
    [['%%{init}%%'], '"#37;#37;#123;init#125;#37;#37;"'],
    [['<br>'], '"#60;br#62;"'],
    [['#quot;'], '"#35;quot#59;"'],
    [['ﬂ°°35¶ß'], '"#64258;#176;#176;35#182;#223;"'],
    [['消息 é'], '"消息 é"'],
    [[' a  b '], '"#32;a#32; b#32;"'],
    [[''], '"#32;"'],
    [['a\nb\u202E'], '"a#92;u000ab#92;u202e"'],
  ])('%j becomes %s', (lines, want) => {
    expect(mermaidLabel(lines)).toBe(want)
  })

  it('shows any text, and holds nothing that means something outside of an entity', () => {
    fc.assert(fc.property(fc.array(someText, { minLength: 1, maxLength: 3 }), (lines) => {
      const label = mermaidLabel(lines)
      expect(label).toMatch(/^"(?:[\p{L}\p{M}\p{N} ]|#\d+;|<br>)*"$/u)
      expect(label).not.toMatch(/[ﬂß°¶]|" | "|>\s|\s</u)
      expect(shown(label)).toEqual(lines.map(readable))
    }), { numRuns: 500 })
  })

  it('leaves the block of code and the page as they are', () => {
    const page = (label: string) => md`ours\n\n${codeBlock('mermaid', `flowchart LR\n  e1(${label})`)}\n\nours`.source
    const plain = readPage(page('"x"'))
    fc.assert(fc.property(someText, (value) => {
      const label = mermaidLabel([value])
      const { structure, texts } = readPage(page(label))
      expect(structure).toBe(plain.structure)
      expect(texts[1]).toBe(`flowchart LR\n  e1(${label})\n`)
      expect(label).not.toMatch(/[{}`\n]/)
    }), { numRuns: 300 })
  })
})
