/** Texts that have broken generators. Whatever gets out of its place sets `globalThis.pwned`. */
export const payload = 'globalThis.pwned = 1'
const separators = ['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\u000B', '\f', '\0']

export const escapes: readonly string[] = [
  `*/ ${payload} /*`, `*/\n${payload}\n/*`, `**/${payload}//`, `*\u200B/ ${payload}`, `/* ${payload}`, `// ${payload}`,
  `'; ${payload}; '`, `"; ${payload}; "`, `\`; ${payload}; \``, `\\'; ${payload}; //`, `\\"; ${payload}; //`, `\\`, `x\\`, `\${${payload}}`, `\`\${${payload}}\``, `$\{`, '$', '`', "'", '"',
  `]; ${payload}; [`, `}; ${payload}; {`, `); ${payload}; (`, `, ${payload}`, `=> ${payload}`, `\\u0027; ${payload}; //`, `\\u002a/ ${payload}`,
  ...separators.map((separator) => `x${separator}${payload}${separator}`),
  `</script><script>${payload}</script>`, `<!-- ${payload} -->`, `-->${payload}<!--`, `{{ ${payload} }}`, `{{ constructor.constructor("${payload}")() }}`, `<%= ${payload} %>`, `<% ${payload} %>`, `%> ${payload} <%`,
  `<img src=x onerror="${payload}">`, `[a](javascript:${payload})`, `![a](data:x)`, `javascript:${payload}`, `</code>`, `</details>`, `<!--`,
]
export const odd: readonly string[] = [
  '@deprecated', '{@link Model}', '@internal\n@ts-ignore', '// @ts-nocheck', '/// <reference path="x" />', '//# sourceMappingURL=x', 'use strict', '#!/bin/sh', 'import("x")', 'require("x")',
  '# x', '\n# x\n', '---', '\n---\n', '- x', '| a | b |', '::: tip', '```', '\n```\n', '~~~', '    x', '1. x', '> x', '*x*', '__x__', '[x]: y', '[^1]', '&amp;', '&#42;&#47;', '&',
  '%s %d', '$&', "$1$'$`", '{name}', '{where}', '{0}', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', 'then', 'default', 'undefined', 'null', 'true', 'NaN', '0', '-1', '1e3', '2', '4294967295', '.', '..', '../..', '/etc/x', 'C:\\x', 'con', 'a/b', 'a\\b',
  '\u202Eevil\u202C', '\u2066x', '\u200B', '\uFEFFx', 'x\u00ADy', '\u0007', '\u001B[31m', '\u0000', '\uFFFF', '\uD83D', '\uDE00', '😀', '👩‍👩‍👧', 'é', 'e\u0301', 'ﬁ', 'İ', 'ß', 'K', 'ſ', '日本語', 'العربية', '\u{10FFFF}', ' x', 'x ', '\t', ' ', '\u00A0', '\u3000',
]
export const long: readonly string[] = ['x'.repeat(3000), 'word '.repeat(800), `${'*/'.repeat(300)}`, '😀'.repeat(200), '('.repeat(200), '{{'.repeat(90), '`'.repeat(40)]

/** What means something in Markdown, in HTML, or to a docs site. */
export const markup: readonly string[] = [
  '<b>', '</td>', '<script>', '<!--', '-->', '&amp;', '&#123;', '`', '```', '~~~', '|', '\\', '\\|', '\n', '\r\n', '\r', '\n\n', '\t',
  '    ', ' ', '# ', '## ', ' #', '- ', '-', '---', '===', '+ ', '* ', '**', '_', '__', '1. ', '1)', '2', '.', '> ', ':::', '::: tip', ':smile:', ':',
  '[', ']', '![', '!', '](', '(', ')', '[x]: /y', '[[toc]]', '[^1]', '[^1]: ', '- [ ] ', '~', '~~', '{{', '}}', '{#id}', '$', '$$', '@', 'a@b.example',
  'https://example.com', 'www.example.com', 'ftp://x.y', 'mailto:a@b.cd', '<https://a.b>', '<<<', '|---|', '| - |', ':-:', 'word', 'a', 'é', '字',
  '\u0000', '\u0007', '\u0085', '\u00A0', '\u200B', '\u2028', '\u202E', '\u2066', '\u2069', '\uFEFF', '\uFFFE', '\uD800', '\uDC00', '😀', '"', "'", '%', '=', '+',
]

const codes = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index))
const punctuation = codes(0x21, 0x7e).filter((character) => /[^A-Za-z0-9]/.test(character))

/** Every character that acts instead of showing, and every sign of ASCII, alone, doubled and within words. */
const characters = [...codes(0, 0x1f), ...codes(0x7f, 0x9f), ...codes(0x200b, 0x200f), ...codes(0x2028, 0x202e), ...codes(0x2060, 0x2069), '\uFEFF', '\uFFFD', '\uFFFE']
  .map((character) => `a${character}b`)
const signs = punctuation.flatMap((sign) => [sign, `${sign}${sign}`, `${sign} a`, `a${sign}b`])

/** Half a character is no text; a spec that has one is refused. */
export function isText(value: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(value)
}

export const hostileTexts: readonly string[] = [...new Set([...escapes, ...odd, ...long, ...markup, ...characters, ...signs])]
