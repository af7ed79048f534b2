/** The playground has a text for whatever it may have to say, in both languages. */
import { expect, test } from 'vitest'
import { type Finding, judge } from '../../templates/site/.vitepress/theme/try-it/judge.js'
import { type PanelWords, panelWordsOf } from '../../templates/site/.vitepress/theme/try-it/panel-words.js'
import { isWarning, sayFinding } from '../../templates/site/.vitepress/theme/try-it/say-finding.js'
import { wordsOf } from '../../templates/site/.vitepress/theme/try-it/words.js'

const [english, chinese] = [panelWordsOf('en-US'), panelWordsOf('zh-CN')]

/** All texts, with something in the place of what they are about. */
function textsOf(words: object): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] => {
    if (typeof word === 'object' && word !== null) return textsOf(word).map(([path, text]) => [`${key}.${path}`, text])
    return [[key, typeof word === 'function' ? String(word('1', '2')) : String(word)]]
  })
}

function said(text: string, words: PanelWords): string[] {
  return judge(text, { shape: 'value', validate: () => ({}) }).findings.map((finding) => sayFinding(finding, words))
}

test('other languages than Chinese get English', () => {
  expect([wordsOf('fr').tryIt, wordsOf('').tryIt, wordsOf('zh-TW').tryIt, wordsOf('zha').tryIt]).toEqual(['Try it', 'Try it', '试一试', 'Try it'])
})

test.each([['English', { ...wordsOf('en'), ...english }], ['Chinese', { ...wordsOf('zh'), ...chinese }]])('in %s nothing is empty', (_, words) => {
  expect(textsOf(words).filter(([, text]) => text.trim() === '' || /undefined(?!：|:)|NaN(?! )|\[object/.test(text)).map(([path]) => path)).toEqual([])
  expect(textsOf(words).length).toBeGreaterThan(50)
})

test('in Chinese nothing is left in English', () => {
  expect(textsOf({ ...wordsOf('zh'), ...chinese }).filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([])
})

test.each([
  ['[1,]', 'No comma may stand behind the last item', '最后一项之后不能有逗号'],
  ['[1', 'The text ends, but an array is still open: ] is missing', '文本已结束，但数组尚未闭合：缺少 ]'],
  ['{"a":1,', 'A key is missing: the text ends here', '文本到此结束，缺少一个键'],
  ['{a:1}', 'A key stands in double quotes: "a"', '键要放在双引号中："a"'],
  ['9007199254740993', '9007199254740993 is too large for a number in JavaScript, which reads 9007199254740992', '9007199254740993 超出 JavaScript 数值的精度，读出来是 9007199254740992'],
])('%s', (text, inEnglish, inChinese) => {
  expect(said(text, english)[0]).toBe(inEnglish)
  expect(said(text, chinese)[0]).toBe(inChinese)
})

test('only what leaves a value valid is a warning', () => {
  const place = { offset: 0, length: 1, line: 1, column: 1 }
  const findings: Finding[] = [
    { kind: 'issue', message: 'x', ...place }, { kind: 'fault', problem: 'value', found: '', ...place },
    { kind: 'lost-digits', written: '1', read: '2', ...place }, { kind: 'repeated-key', key: 'a', ...place },
  ]
  expect(findings.map(isWarning)).toEqual([false, false, true, true])
  expect(sayFinding({ kind: 'repeated-key', key: 'a"', ...place }, english)).toContain('"a\\""')
})
