import { expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { domainText, sentenceOf, sourcesOf } from './sources.js'

/** Slips of the pen in the file below; `§` stands before the line that is at fault. */
const slips: [slip: string, body: string, sentence: string][] = [
  ['a quote that is open, in brackets', '§  A: { description: "x, type: string }\n', 'this quote is never closed'],
  ['a double quote that is open', '  A:\n§    description: "x\n    type: string\n', 'this quote is never closed'],
  ['a single quote that is open', "  A:\n§    description: 'x\n    type: string\n", 'this quote is never closed'],
  ['a key with an open quote', '  A:\n§    "description: x\n    type: string\n', 'this quote is never closed'],
  ['an apostrophe between single quotes', "  A:\n§    description: 'it's'\n    type: string\n", "a quote inside quotes is doubled ('it''s')"],
  ['double quotes in double quotes', '  A:\n§    description: "a "b" c"\n    type: string\n', 'escaped (\\")'],
  ['text behind quotes', '  A:\n    description: x\n§    type: "string" number\n', 'something follows where the value has ended'],
  ['an open {', '§  A: { description: x, type: string\n', 'this bracket is never closed'],
  ['an open [ in { }', '§  A: { description: x, type: [string }\n', 'this bracket is never closed'],
  ['an open [', '  A:\n    description: x\n§    type: [string\n', 'this bracket is never closed'],
  ['an open [ with more lines', '  A:\n    description: x\n§    type: [string,\n      number\n', 'this bracket is never closed'],
  ['the second of two brackets', '  A:\n    description: x\n    examples: [{ title: a, value: 1 },\n§      { title: b, value: 2 ]\n', 'this bracket is never closed'],
  ['a ] too many', '  A:\n    description: x\n§    type: "string"]\n', 'a bracket is closed that was never opened'],
  ['a } too many', '§  A: { description: x, type: string }}\n', 'a bracket is closed that was never opened'],
  ['a blank too few', '  A:\n    description: x\n§   type: string\n', 'not indented like those'],
  ['a blank too many', '  A:\n    description: x\n§     type: string\n', 'indented further than the key above it'],
  ['a key without a colon', '  A:\n§    description x\n    type: string\n', 'a key needs a colon and a blank behind it'],
  ['the last key without a colon', '  A:\n    description: x\n§    type string\n', 'a key needs a colon and a blank behind it'],
  ['a colon without a blank', '  A:\n    description: x\n§    type:string\n', 'a key needs a colon and a blank behind it'],
  ['a name without a colon', '§  A\n    description: x\n', 'a key needs a colon and a blank behind it'],
  ['braces as in other languages', '§  A {\n    description: x\n', 'a key needs a colon and a blank behind it'],
  ['tabs', '  A:\n§\t\tdescription: x\n\t\ttype: string\n', 'tabs are not allowed as indentation; use blanks'],
  ['a backslash', '  A:\n    description: x\n§    pattern: "\\d"\n', 'in double quotes a backslash is written twice'],
  ['an at sign', '  A:\n    description: x\n§    type: @foo\n', 'plain text cannot start with this character; quote the text'],
  ['a dash too many', '  A:\n    description: x\n§    - type: string\n', 'a dash cannot stand between keys'],
  ['text behind |', '  A:\n§    description: |x\n    type: string\n', 'behind | or > the text begins on the next line'],
  ['two keys in a line', '§  B: C: D\n', 'text that holds a colon and a blank must be quoted'],
  ['text with a colon', '  A:\n§    description: one: two\n    type: string\n', 'text that holds a colon and a blank must be quoted'],
  ['a comma too few', '§  A: { description: x type: string }\n', 'inside brackets a comma separates the entries'],
  ['a semicolon for a comma', '§  A: { description: x; type: string }\n', 'inside brackets a comma separates the entries'],
  ['a comma too many', '§  A: { description: x, , type: string }\n', 'there is a comma too many'],
  ['[ ] without quotes in { }', '§  A: { description: x, type: string[] }\n', 'inside { } a type with [ ] must be quoted'],
]

test.each(slips)('%s', (_, body, sentence) => {
  const text = domainText(`typedefs:\n${body}  Last: { description: x, type: string }\nevents: {}\n`)
  const marked = text.indexOf('§')
  const { diagnostics } = build(sourcesOf({ 'shop.yaml': text.replace('§', '') }))
  expect(diagnostics.map(sentenceOf)).toEqual([expect.stringMatching(/^yaml-syntax: this is not YAML: /)])
  expect(diagnostics.map(sentenceOf).join()).toContain(sentence)
  expect(lineOf(text.replace('§', ''), diagnostics[0]?.at.start ?? 0)).toBe(lineOf(text, marked))
})

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
