import { expect, test } from 'vitest'
import { titlesFile } from '../../generator/website/titles.js'
import { model } from '../emit/docs/sample.js'
import { translationOf } from '../emit/docs/translation-of.js'

test('the titles of all examples in another language, by name and in their order; what is not translated is English, unmarked', () => {
  const examples = [...model.typedefs, ...model.events].filter((part) => part.examples.length > 0)
  const [first] = examples
  const hidden = first?.examples[0]?.title ?? ''
  const { path, text } = titlesFile(model, translationOf(model, 'zh', '简体中文', (english) => (english === hidden ? undefined : `译文：${english}`)))
  expect(path).toBe('contract/titles/zh.json')
  expect(JSON.parse(text)).toEqual(Object.fromEntries(examples.map(({ name, examples: own }) => [name, own.map(({ title }) => (title === hidden ? title : `译文：${title}`))])))
  expect(examples.length).toBeGreaterThan(1)
})
