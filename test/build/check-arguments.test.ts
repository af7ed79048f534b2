import { expect, test } from 'vitest'
import { buildBody, marksOf, modelOf, sentencesOf, unmarked } from './sources.js'

const arg = (name: string, type: string, rest = '') => `${name}: { description: y, type: ${type}${rest} }`
const event = (...args: string[]) => `typedefs:\n  Any: { description: x, type: any }\n  Text: { description: x, type: string }\nevents:\n  e: { description: x, args: { ${args.join(', ')} } }\n`
const callback = (...args: string[]) => `typedefs:\n  C: { description: x, callback: { args: { ${args.join(', ')} } } }\n`
const inline = (...args: string[]) => `typedefs:\n  O: { description: x, properties: { p: { description: y, callback: { args: { ${args.join(', ')} } } } } }\n`

test.each([
  ['of an event', event(arg('a', 'string | undefined'), `«b»${arg('', 'string')}`)],
  ['of a callback', callback(arg('a', 'undefined | string'), `«b»${arg('', 'string')}`)],
  ['of a callback in a property', inline(arg('a', 'string | undefined'), `«b»${arg('', 'string')}`)],
  ['behind any', event(arg('a', 'any'), `«b»${arg('', 'string')}`)],
  ['behind any under another name', event(arg('a', 'Any'), `«b»${arg('', 'string')}`)],
  ['behind a form', event(arg('a', 'string', ', also: [{ type: undefined, observed: z }]'), `«b»${arg('', 'string')}`)],
])('a required argument %s does not stand behind one that may be left out', (_, marked) => {
  expect(marksOf(marked)).toEqual([{ rule: 'argument-order', marked }])
  expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain('the argument b is required, but stands behind a, which may be left out')
})

test.each([
  ['string', '', false],
  ['string | undefined', '', true],
  ['undefined', '', true],
  ['any', '', true],
  ['Any', '', true],
  ['Text', '', false],
  ['string | null', '', false],
  ['string', ', also: [{ type: undefined, observed: z }]', true],
  ['string', ", also: [{ type: 'int32 | undefined', observed: z }]", true],
  ['string', ', also: [{ type: int32, observed: z }]', false],
])('an argument of type %s%s: optional %j', (type, rest, want) => {
  expect(modelOf(event(arg('a', type, rest))).events[0]?.args[0]?.optional).toBe(want)
})

test('arguments of callbacks are told apart in the same way, wherever these stand', () => {
  const args = [arg('a', 'string'), arg('b', 'string | undefined')]
  const inner = `callback: { args: { ${args.join(', ')} } }`
  const body = `${callback(...args)}  O: { description: x, properties: { p: { description: y, ${inner} }, q: { description: y, type: string, also: [{ ${inner}, observed: z }] }, r: { description: y, properties: { s: { description: y, ${inner} } } } } }\n`
  const found: boolean[][] = []
  // Every list of arguments of the Model, however deep.
  JSON.stringify(modelOf(body), (key, value: unknown) => {
    if (key === 'args') found.push((value as { optional: boolean }[]).map(({ optional }) => optional))
    return value
  })
  expect(found).toEqual([[false, true], [false, true], [false, true], [false, true]])
})
