import { describe, expect, test } from 'vitest'
import { readText } from '../../generator/import/page/read-text.js'
import { outline } from './forms.js'
import { share } from '../thorough.js'

/** The form of the real page, with another one's words. */
const page = `types

types

"flooNotice" (res)

News of the line

Kind: event emitted by types

Param Type Description
res object
res.category string Sort
res.desc string | object Details, of which there are many

Example

{category: 'loginMessage',desc: 'socket connecting...'} // "quoted" (words)
"quoted" (words)

{category: 'action', desc: 'relogin' }  // Sign in

"onGroupListUpdate" (meta)

Another list

Kind: event emitted by types

Param Type Description
meta Meta | undefined Notification that says so

"onSendingMessageStatusChanged" (res)

A step further

Kind: event emitted by types

Param Type Description
res object
res.status: number Sending status, can be sending failed sent
res.mid: number client_mid of this client
res.rosterIds Array.<number> Whose

"recentlistUpdate"

Latest

Kind: event emitted by types

types~Meta : object

A message

Kind: inner typedef of types
Properties

Name Type Description
id string Message
from string Sender
ext string | object Extension field
oss_body_param object.<string, string> Additional parameters
created_at number int64
loud boolean

types~done : function

Called at the end

Kind: inner typedef of types

Param Type Description
res object How far
res.loaded number Bytes

types~Event : string

What to listen for

Kind: inner typedef of types

types~EventCallback : function

Listener

Kind: inner typedef of types

Param Type Description
res flooNotice | onGroupListUpdate | recentlistUpdate Event result

© 2019 Somebody | Home | Last modified: yesterday`

const entries = [
  'event flooNotice -- News of the line', '  res: object -- ', '    category: string -- Sort', '    desc: string | object -- Details, of which there are many',
  `  > {category: 'loginMessage',desc: 'socket connecting...'} // "quoted" (words)\n  > "quoted" (words)\n  > \n  > {category: 'action', desc: 'relogin' }  // Sign in`,
  'event onGroupListUpdate -- Another list', '  meta: Meta | undefined -- Notification that says so',
  'event onSendingMessageStatusChanged -- A step further', '  res: object -- ', '    status:: number -- Sending status, can be sending failed sent', '    mid:: number -- client_mid of this client', '    rosterIds: Array.<number> -- Whose',
  'event recentlistUpdate -- Latest',
  'typedef Meta: object -- A message', '  id: string -- Message', '  from: string -- Sender', '  ext: string | object -- Extension field', '  oss_body_param: object.<string, string> -- Additional parameters', '  created_at: number -- int64', '  loud: boolean -- ',
  'callback done -- Called at the end', '  res: object -- How far', '    loaded: number -- Bytes',
  'typedef Event: string -- What to listen for',
  'callback EventCallback -- Listener', '  res: flooNotice | onGroupListUpdate | recentlistUpdate -- Event result',
]

/** Rows with one of these marks between their columns, as other browsers copy them. */
function columns(mark: string): string {
  return page
    .replaceAll('Param Type Description', `Param${mark}Type${mark}Description`).replaceAll('Name Type Description', `Name${mark}Type${mark}Description`)
    .replace(/^([\w.]+:?) (string \| object|Meta \| undefined|Array\.<number>|object\.<string, string>|flooNotice(?: \| \w+)+|string|number|object|boolean)(?: (.*))?$/gm, (_, name: string, type: string, text = '') => [name, type, text].join(mark))
}

describe('a copied page', () => {
  test.each<[what: string, copied: string]>([
    ['as it is', page],
    ['with tabs between columns', columns('\t')],
    ['with blanks and a tab', columns(' \t ')],
    ['with several blanks', columns('    ')],
    ['with non-breaking spaces', columns('\u00A0')],
    ['with each cell on its own line', columns('\n')],
    ['with each cell on its own line and empty ones between', columns('\n\n')],
    ['with other line ends', page.replaceAll('\n', '\r\n')],
    ['with white space at the ends of lines', page.replaceAll('\n', ' \u00A0\n')],
    ['with a mark at its start and what has no width', `\uFEFF${page.replaceAll('"flooNotice"', '"\u200BflooNotice"')}`],
    ['with typographic quotes', page.replace(/^"(\w+)"(?! \(words)/gm, '“$1”')],
    ['with Kind and Properties on one line', page.replaceAll('types\nProperties', 'types Properties')],
    ['with navigation in front', `Home\nDocs\nString number object\n\nOn this page\nflooNotice\n\n${page}`],
    ['with a wrapped description', page.replace('Details, of which there are many', 'Details, of which\nthere are many')],
    ['with a wrapped union', page.replace('flooNotice | onGroupListUpdate | recentlistUpdate Event', 'flooNotice |\nonGroupListUpdate\n| recentlistUpdate Event')],
    ['with a wrapped generic', page.replace('object.<string, string> Additional', 'object.<string,\nstring> Additional')],
    ['with parameters joined on one line', page.replace('res object\nres.category string Sort\nres.desc', 'res object res.category string Sort res.desc')],
    ['with head and parameters joined on one line', page.replace('Description\nres object\nres.category string Sort\nres.desc', 'Description res object res.category string Sort res.desc')],
  ])('%s', (_what, copied) => {
    const read = readText('types.txt', copied)
    expect(outline(read)).toEqual(entries)
    expect(read.unread).toEqual([])
  })

  test('without the bars of its unions: what can end in one place only is read', () => {
    const read = readText('types.txt', page.replaceAll(' | ', ' '))
    expect(outline(read)).toEqual(entries)
    expect(read.unread).toEqual([])
  })

  test('lines count from 1', () => {
    const { entries: [first, second] } = readText('types.txt', page)
    expect(first).toMatchObject({ line: 5, module: 'types', members: [{ line: 12, members: [{ line: 13 }, { line: 14 }] }], examples: [{ line: 18 }] })
    expect(second).toMatchObject({ line: 23 })
  })
})

function typedef(rows: string, head = 'Name Type Description'): string {
  return `types~Meta : object\n\nKind: inner typedef of types\nProperties\n\n${head}\n${rows}\n\ntypes~Other : object\n\nKind: inner typedef of types\n`
}

describe('rows of a typedef', () => {
  test.each<[what: string, rows: string, want: string[], why?: string]>([
    ['a declared name', 'a Other Words', ['a: Other -- Words']],
    ['a description that begins with a type', 'a number number of things', ['a: number -- number of things']],
    ['a list', 'a string[] Words', ['a: string[] -- Words']],
    ['literals', 'a "x" | "y z" Words', ['a: "x" | "y z" -- Words']],
    ['optional', '[a] string Words', ['a?: string -- Words']],
    ['a name that prose has too', 'from string Sender\nto string Receiver\nand so on', ['from: string -- Sender', 'to: string -- Receiver and so on']],
    ['prose with a type in it', 'a string Either the\nan object or nothing', ['a: string -- Either the an object or nothing']],
    ['a line without a row in front', 'some words', [], 'no row of the table'],
    ['text behind a blank line', 'a string Words\n\nMore words here', ['a: string -- Words'], 'no row of the table'],
    ['a name and a type that nobody declares', 'a string Words\nb Thing Words', ['a: string -- Words'], 'it may be a row, or the row before may go on'],
    ['one that nobody declares, below a line that has room', 'a string Words\nb Thing Words\nc string More words than in the others', ['a: string -- Words', 'b: Thing -- Words', 'c: string -- More words than in the others']],
    ['one that nobody declares, in the first row', 'b Thing Words', ['b: Thing -- Words']],
    ['words that are hardly a row, below a line without room', 'a string To be confirmed\nby Admin alone', ['a: string -- To be confirmed by Admin alone']],
    ['a lost bar that may be a word', 'a number object count', [], 'where the type of a ends cannot be told: number object count'],
    ['a lost bar that may stand in two places', 'a Meta Other Words', [], 'where the type of a ends cannot be told: Meta Other Words'],
    ['two rows on one line', 'a string Words auth_mode number More', [], 'there may be several rows on the line'],
    ['words that may be a row, in a table with wrapped lines', 'a string It goes\non like this\nwith a group\ncount number of members', ['a: string -- It goes on like this with a group'], 'it may be a row, or the row before may go on'],
    ['a line that breaks off', 'a number States: 0 - open, 1 -\nrefused int32', ['a: number -- States: 0 - open, 1 - refused int32']],
    ['a width that may be wrapped', 'a number State,\nrefused int32', ['a: number -- State,'], 'it may be a row, or the row before may go on'],
    ['parentheses that are no type', 'a boolean Allow\ninvitations (default)', ['a: boolean -- Allow invitations (default)']],
    ['parentheses that are one', 'a (string|object) Words', ['a: (string|object) -- Words']],
    ['a type that never ends', 'a object.<string Words', [], 'where the type of a ends cannot be told: object.<string Words'],
  ])('%s', (_what, rows, want, why) => {
    const read = readText('a.txt', typedef(rows))
    expect(outline(read)).toEqual(['typedef Meta: object -- ', ...want.map((line) => `  ${line}`), 'typedef Other: object -- '])
    expect(read.unread.map((one) => one.why)).toEqual(why === undefined ? [] : [why])
  })

  test.each<[what: string, rows: string, want: string[]]>([
    ['a number', '[a] number 5 With words', ['a?: number = 5 -- With words']],
    ['a string', '[a] string "two words" With words', ['a?: string = two words -- With words']],
    ['none where the name is no optional one', 'a number 5 at most', ['a: number -- 5 at most']],
    ['an enumeration is none', '[a] number 0 - off; 1 - on', ['a?: number -- 0 - off; 1 - on']],
    ['nor is a measure', '[a] number 5 minutes', ['a?: number -- 5 minutes']],
    ['nothing', '[a] number', ['a?: number -- ']],
  ])('a default: %s', (_what, rows, want) => {
    const read = readText('a.txt', typedef(rows, 'Name Type Default Description'))
    expect(outline(read).slice(1, -1)).toEqual(want.map((line) => `  ${line}`))
  })

  test('with tabs a type may be anything', () => {
    const read = readText('a.txt', typedef('a\tThing\tWords\nb\tMeta undefined\t\nc\tnot a type\tWords', 'Name\tType\tDescription'))
    expect(outline(read).slice(1, -1)).toEqual(['  a: Thing -- Words', '  b: Meta | undefined -- '])
    expect(read.unread).toMatchObject([{ line: 9, why: 'a row whose columns cannot be told apart' }])
  })
})

test('enums, other sections and labels', () => {
  const read = readText('a.txt', `Colour : enum\n\nColours\n\nKind: global enum\nRead only: true\nProperties\n\nName Type Default Description\nRED string "r" like blood\nBLUE string "b"\n\nrun(x) ⇒ string\n\nA function\n\nKind: global function\n\nParam Type\nx string\n\nEngine\n\nMotor\n\nKind: global class\n\n"a" (b)\n\nDeprecated\n\nOld\n\nKind: event emitted\nSince: 3.0\nSee: elsewhere\n\nParam Type\nb any\n\nExample (How)\n\none\n\nExample\n\ntwo\n`)
  expect(outline(read)).toEqual(['enum Colour: string -- Colours', '  RED: string = r -- like blood', '  BLUE: string = b -- ', 'event a (deprecated) (since 3.0) -- Old', '  b: any -- ', '  > one', '  > two'])
  expect(read.unread).toEqual([])
})

test.each<[what: string, text: string, why: string]>([
  ['nothing like it', 'Hello\n\nworld', 'no section of documentation was found'],
  ['a Kind line without a heading', 'some more words\n\nKind: inner typedef of types', 'no heading above it that can be read'],
  ['several sections on one line', '"a" (b) A Kind: event emitted by types "c" (d) C Kind: event emitted by types', 'several sections on one line'],
  ['words between Kind and a table', '"a" (b)\n\nKind: event emitted by types\n\nHello there\n\nParam Type\nb any', 'it stands in no table and no example'],
])('told: %s', (_what, text, why) => {
  expect(readText('a.txt', text).unread.map((one) => one.why)).toContain(why)
})

describe('hostile pages end', () => {
  const start = '"a" (res)\n\nKind: event emitted by t\n\nParam Type Description\n'
  test.each(share<[what: string, text: string]>([
    ['bars', '|'.repeat(2_000_000)], ['lines of quotes', '"a"\n'.repeat(300_000)], ['Kind lines', 'Kind: event emitted by t\n'.repeat(50_000)], ['rows without end', `${start}${'res.a string Words\n'.repeat(80_000)}`],
    ['a type that never ends', `${start}res object.<\n${'string,\n'.repeat(200_000)}`], ['a row that never ends', `${start}res string a\n${'and on it goes\n'.repeat(100_000)}`],
    ['words of types', `${start}res ${'string '.repeat(2_500)}\n`.repeat(20)], ['joined rows', `${start}${'res string '.repeat(1_500)}\n`.repeat(20)], ['dots', `${start}res${'.a'.repeat(9_000)} string\n`],
    ['empty lines', '\n'.repeat(1_000_000)], ['a long line', `${start}res string ${'a'.repeat(1_000_000)}`], ['brackets', `${start}res ${'<({['.repeat(4_000)} x`],
  ]))('%s', (_what, text) => {
    expect(readText('a.txt', text).form).toBe('text')
  })
})
