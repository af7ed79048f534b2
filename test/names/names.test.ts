import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest, fileName, isKeyword, isReserved, pascalCase, validatorNames, words } from '../../generator/names.js'
import { anyText } from '../text/any-text.js'

test.each([
  ['onGroupMessage', 'OnGroupMessage'],
  ['message:new', 'MessageNew'],
  ['oven-door/open now', 'OvenDoorOpenNow'],
  ['snake_case', 'Snake_case'],
  ['$cash', '$cash'],
  ['URLChanged', 'URLChanged'],
  ['a', 'A'],
  ['1st', '1st'],
  ['...', ''],
])('pascalCase(%j) is %j', (name, want) => {
  expect(pascalCase(name)).toBe(want)
})

test.each([
  ['KickedByOtherDevice', 'Kicked by other device'],
  ['APIKey', 'API key'],
  ['UserID', 'User ID'],
  ['DNS_FAILED', 'DNS FAILED'],
  ['snake_case', 'Snake case'],
  ['Open', 'Open'],
  ['open', 'Open'],
  ['Code2Go', 'Code2 go'],
  ['A', 'A'],
  ['_Hidden', 'Hidden'],
])('words(%j) is %j', (name, want) => {
  expect(words(name)).toBe(want)
})

test.each([
  ['Meta', 'Meta'],
  ['message:new', 'message-new'],
  ['a/../b', 'a-..-b'],
  ['C:\\x', 'C-x'],
  ['günther', 'g-nther'],
  ['$_.-', '$_.-'],
  ['../x', '--x'],
  ['.x', '-x'],
  ['message.d', 'message-d'],
  ['x.D', 'x-D'],
  ['x.d.y', 'x.d.y'],
  ['con', 'con-'],
  ['AUX.x', 'AUX-.x'],
  ['lpt9.', 'lpt9-.'],
  ['CONIN$', 'CONIN$-'],
  ['console', 'console'],
  ['com10', 'com10'],
  ['icon', 'icon'],
  [`${'x'.repeat(199)}.d.y`, `${'x'.repeat(199)}.`],
])('fileName(%j) is %j', (name, want) => {
  expect(fileName(name)).toBe(want)
})

test('a file name never leaves its folder, and is a file on every disk', () => {
  fc.assert(fc.property(anyText('/', '\\', '..', ':', '.', 'con', 'nul', '.d', 'x'.repeat(150)), (name) => {
    expect(fileName(name)).toMatch(/^(?![.])[A-Za-z0-9_$.-]{0,201}$/)
    expect(fileName(name)).not.toMatch(/^(?:con|nul)(?:\.|$)|\.d$/i)
  }))
})

test.each([
  ['Meta', { is: 'isMeta', assert: 'assertMeta', validate: 'validateMeta', schema: 'MetaSchema' }],
  ['onGroupMessage', { is: 'isOnGroupMessage', assert: 'assertOnGroupMessage', validate: 'validateOnGroupMessage', schema: 'OnGroupMessageSchema' }],
  ['message:new', { is: 'isMessageNew', assert: 'assertMessageNew', validate: 'validateMessageNew', schema: 'MessageNewSchema' }],
])('the validators of %s', (name, want) => {
  expect(validatorNames(name)).toEqual(want)
})

test.each([
  ['strin', ['string', 'number'], 'string'],
  ['typ', ['title', 'type'], 'type'],
  ['META', ['Mesa', 'Meta'], 'Meta'],
  ['meta', ['Meat', 'Meta', 'Metas'], 'Meta'],
  ['Metadata', ['Meta'], undefined],
  ['abc', ['xyz'], undefined],
  ['a', ['b'], 'b'],
  ['ab', ['xy'], undefined],
  ['decsription', ['description', 'derived'], 'description'],
  ['', [], undefined],
  ['rosterInfo', ['rosterInfos', 'rosterInfa'], 'rosterInfos'],
] as [string, string[], string | undefined][])('closest(%j, %j) is %j', (name, candidates, want) => {
  expect(closest(name, candidates)).toBe(want)
})

test.each([
  ['class', true, true],
  ['default', true, true],
  ['await', true, true],
  ['arguments', true, true],
  ['string', false, true],
  ['int64', false, true],
  ['undefined', false, true],
  ['Meta', false, false],
  ['String', false, false],
  ['map', false, false],
])('%s: keyword %j, reserved %j', (name, keyword, reserved) => {
  expect(isKeyword(name)).toBe(keyword)
  expect(isReserved(name)).toBe(reserved)
})
