import { expect, test } from 'vitest'
import { saidIn } from '../../../generator/emit/docs/said-in.js'
import { Markdown } from '../../../generator/text/markdown.js'

test('views that say the same say so', () => {
  const view = () => ({ title: 'x', rows: [{ link: new Markdown('a'), required: true }], none: undefined })
  expect(saidIn(view())).toEqual(saidIn(view()))
})

test.each([
  ['another text', { a: 'x' }, { a: 'y' }],
  ['Markdown in the place of text', { a: 'x' }, { a: new Markdown('x') }],
  ['other Markdown', { a: new Markdown('x') }, { a: new Markdown('y') }],
  ['the same under another name', { a: 'x' }, { b: 'x' }],
  ['a member more', { a: 'x' }, { a: 'x', b: 'x' }],
  ['an item that moves to the next list', [['x', 'y'], ['z']], [['x'], ['y', 'z']]],
  ['a list in the place of an object', { 0: 'x' }, ['x']],
  ['nothing in the place of an empty text', { a: '' }, { a: undefined }],
  ['a number in the place of its text', { a: 1 }, { a: '1' }],
])('%s is something else', (_, one, other) => {
  expect(saidIn(one)).not.toEqual(saidIn(other))
})
