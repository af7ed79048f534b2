import fc from 'fast-check'
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { comment } from '../../generator/text/comment.js'
import { anyText } from './any-text.js'

test.each([
  ['plain text.', 'plain text.'],
  ['ends */ here', 'ends *\\/ here'],
  ['*/*/', '*\\/\\*\\/'],
  ['**/', '**\\/'],
  ['*\\/', '*\\/'],
  ['/* nested', '/\\* nested'],
  ['@deprecated', '\\@deprecated'],
  ['see {@link A}', 'see {\\@link A}'],
  ['a\n  @since 1', 'a\n  \\@since 1'],
  ['* @since 1', '* \\@since 1'],
  ['me@example.com', 'me@example.com'],
  ['two\r\nlines\rthree', 'two\nlines\nthree'],
  ['bell\u0007', 'bell\\u0007'],
  ['\u202eturned', '\\u202eturned'],
  ['half \ud83d, whole 😀', 'half \\ud83d, whole 😀'],
  ['漢字 and ünlü stay', '漢字 and ünlü stay'],
])('comment(%j) is %j', (text, want) => {
  expect(comment(text)).toBe(want)
})

const texts = anyText(
  '*', '/', '\\', '@', '{', '}', '`', '```', '<', ' ', '\t', '\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\u200b', '\u00a0', '\u3000', '\ufeff', '\u202e', '\0', '\ud83d', '\ude00',
  '@deprecated', '@link', '@param x', '{@link A}', 'word', '*/', '/*', '<b>', '- ',
)

/** How it may stand in a file: on one line, or with a star before each. */
const layouts: ((text: string) => string)[] = [
  (text) => `/** ${text} */`,
  (text) => `/**\n${text.split('\n').map((line) => ` * ${line}`).join('\n')}\n */`,
]

test.each(layouts.map((layout, index): [string, (text: string) => string] => [index === 0 ? 'one line' : 'many lines', layout]))('any text stays inside its comment and says nothing to tools: %s', (_, layout) => {
  fc.assert(fc.property(texts, (text) => {
    const code = layout(comment(text))
    const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, code)
    expect([scanner.scan(), scanner.getTokenEnd()]).toEqual([ts.SyntaxKind.MultiLineCommentTrivia, code.length])
    // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
    expect(code).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Surrogate}/u)

    const file = ts.createSourceFile('type.ts', `${code}\ntype A = 1`, ts.ScriptTarget.ESNext, true)
    const [declaration, ...others] = file.statements
    expect(others).toEqual([])
    const parts = declaration ? ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc) : []
    expect(parts.length).toBe(1)
    const [part] = parts
    expect(part?.tags?.map((tag) => tag.getText()) ?? []).toEqual([])
    // A link inside would make the comment a list of nodes.
    expect(['string', 'undefined']).toContain(typeof part?.comment)
  }), { numRuns: 500 })
})

test('nothing is deleted: what was escaped can be read back code unit for code unit', () => {
  // A backslash of the text itself cannot be told from one that escapes.
  fc.assert(fc.property(texts.filter((text) => !text.includes('\\')), (text) => {
    const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, `/** ${comment(text)} */`)
    scanner.scan()
    const inside = scanner.getTokenText().slice('/** '.length, -' */'.length)
    const read = inside.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replaceAll('\\', '')
    expect(read).toBe(text.replace(/\r\n?/g, '\n'))
  }), { numRuns: 500 })
})
