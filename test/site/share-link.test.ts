/** A link gives back the text that it was made of, and whatever else stands in a fragment is no error. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestText } from '../../templates/site/.vitepress/theme/try-it/judge.js'
import { decodable, nameInFragment, readFragment, writeFragment } from '../../templates/site/.vitepress/theme/try-it/share-link.js'
import { runs } from '../thorough.js'

const numRuns = runs(150, 2000)
const packed = (bytes: Parameters<typeof deflateRawSync>[0]): string => `#try=x:${deflateRawSync(bytes).toString('base64url')}`

test('any text, under any name', async () => {
  const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('', '\uFEFF', '\u0000', '[]\r\n'))
  await fc.assert(fc.asyncProperty(anything, fc.string({ unit: 'grapheme' }), async (text, name) => {
    const fragment = await writeFragment(name, text) ?? ''
    expect(fragment).toMatch(/^#try=[^:#\s]*:[\w-]+$/)
    expect(nameInFragment(fragment)).toBe(name)
    expect(await readFragment(fragment)).toEqual({ text })
  }), { numRuns })
})

test('half a character comes back as the escape that means the same', async () => {
  const text = JSON.stringify(['a']).replace('a', '\uD83D!\u{1F600}\uDE00')
  const { text: read = '' } = await readFragment(await writeFragment('x', text) ?? '')
  expect(read).toBe('["\\ud83d!\u{1F600}\\ude00"]')
  expect(JSON.parse(read)).toEqual(JSON.parse(text))
})

test('whatever a fragment holds, there is an answer', async () => {
  const fragments = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w-]{1,40}$/).map((letters) => `#try=x:${letters}`), fc.uint8Array().map((bytes) => `#try=x:${Buffer.from(bytes).toString('base64url')}`))
  await fc.assert(fc.asyncProperty(fragments, async (fragment) => {
    nameInFragment(fragment)
    const { text, problem } = await readFragment(fragment)
    expect([typeof text, problem]).toEqual(problem === undefined ? ['string', undefined] : ['undefined', 'damaged'])
  }), { numRuns })
})

test.each(['#try=x', '#try=x:', '#try=x:!', '#try=x:%%%', '#try=x:A', '#try=x:____', packed('[1, 2, 3]').slice(0, -3), packed(Buffer.from([0xff, 0xfe]))])('damaged: %s', async (fragment) => {
  expect(await readFragment(fragment)).toEqual({ problem: 'damaged' })
})

test('a small link that would unpack to a large text is not unpacked to its end', async () => {
  const bomb = packed(Buffer.alloc(2_000_000, 0x20))
  expect(bomb.length).toBeLessThan(8000)
  expect(await readFragment(bomb)).toEqual({ problem: 'too-long' })
  expect(await readFragment(packed(Buffer.alloc(longestText + 1, 0x20)))).toEqual({ problem: 'too-long' })
  expect(await readFragment(packed(Buffer.alloc(longestText, 0x20)))).toEqual({ text: ' '.repeat(longestText) })
})

test('a long link is neither made nor read', async () => {
  const noise = Array.from({ length: 20_000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1).toString(36)).join('')
  expect(await writeFragment('x', noise)).toBeUndefined()
  expect(await writeFragment('x', ' '.repeat(longestText + 1))).toBeUndefined()
  expect(await readFragment(`#try=x:${'A'.repeat(8001)}`)).toEqual({ problem: 'too-long' })
})

test.each([
  ['#event-onX', undefined], ['', undefined], ['#try', undefined], ['#tryst=x:', undefined],
  ['#try=onX:abc', 'onX'], ['#try=onX', 'onX'], ['#try=', ''], ['#try=message%3Anew:abc', 'message:new'], ['#try=%E0%A4%A:abc', '%E0%A4%A'],
])('the name in %s', (fragment, name) => {
  expect(nameInFragment(fragment)).toBe(name)
})

test('what cannot be decoded can be afterwards, and says the same', () => {
  expect(decodable('#event-%E5%90%8D')).toBe('#event-%E5%90%8D')
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(?:%|[\dA-F]){0,9}$/)), (fragment) => {
    let wanted = fragment
    try { wanted = decodeURIComponent(fragment) } catch { /* It stays as it is. */ }
    expect(decodeURIComponent(decodable(fragment))).toBe(wanted)
  }), { numRuns })
})
