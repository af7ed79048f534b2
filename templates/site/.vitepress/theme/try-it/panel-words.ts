/** The panel's texts. What validators say stays in English. */
import type { Problem } from './json-fault.js'
import { isChinese } from './words.js'

export interface PanelWords {
  label: Record<'arguments' | 'value', string>
  help: Record<'arguments' | 'value', string>
  examples: string
  yours: string
  format: string
  share: string
  copied: string
  /** The browser did not let the link into the clipboard. */
  copyByHand: string
  tooLongToShare: string
  cannotShare: string
  opened: Record<'damaged' | 'too-long' | 'unsupported', string>
  accepted: Record<'arguments' | 'value', (name: string) => string>
  refused: (count: string) => string
  warned: (count: number) => string
  broken: string
  empty: Record<'arguments' | 'value', string>
  tooLong: (most: string) => string
  more: string
  place: (line: number, column: number) => string
  list: string
  warning: string
  recorded: string
  takeInner: string
  noArray: string
  lostDigits: (written: string, read: string) => string
  repeatedKey: (key: string) => string
  problems: Record<Problem, (found: string) => string>
}

const english: PanelWords = {
  label: { arguments: 'Arguments, as a JSON array', value: 'Value, as JSON' },
  help: { arguments: 'One item for each argument, as in recordings; [] for none. Nothing leaves this page.', value: 'Checked while you type. Nothing leaves this page.' },
  examples: 'Examples',
  yours: 'Your text',
  format: 'Format',
  share: 'Copy link',
  copied: 'Link copied.',
  copyByHand: 'Copy this link:',
  tooLongToShare: 'This text is too long for a link.',
  cannotShare: 'This browser is too old to make such links.',
  opened: {
    damaged: 'The link is damaged, so its text cannot be shown. It may have been cut off on its way.',
    'too-long': 'The link holds more text than can be tried here.',
    unsupported: 'This browser is too old to open such links.',
  },
  accepted: { arguments: (name) => `Accepted: valid arguments of ${name}`, value: (name) => `Accepted: a valid ${name}` },
  refused: (count) => `Not valid: ${count} ${count === '1' ? 'problem' : 'problems'}`,
  warned: (count) => `, with ${count} ${count === 1 ? 'warning' : 'warnings'}`,
  broken: 'Not JSON yet',
  empty: { arguments: 'Nothing to check yet. A call without arguments is [].', value: 'Nothing to check yet.' },
  tooLong: (most) => `More than ${most} characters are too many to check while you type. The command “floo-schema validate” has no such limit.`,
  more: 'There are more problems than are listed.',
  place: (line, column) => `Line ${line}, column ${column}`,
  list: 'What was found',
  warning: 'Warning',
  recorded: 'This looks like a whole line of a recording. Only a part of it is wanted here.',
  takeInner: 'Take that part',
  noArray: 'Arguments stand in an array, even a single one: [ … ].',
  lostDigits: (written, read) => `${written} is too large for a number in JavaScript, which reads ${read}`,
  repeatedKey: (key) => `The key ${JSON.stringify(key)} comes again further down; only the last one counts`,
  problems: {
    value: (found) => (found ? `A value is missing before ${found}` : 'A value is missing: the text ends here'),
    key: (found) => (found ? `A key in double quotes is wanted here, not ${found}` : 'A key is missing: the text ends here'),
    colon: (found) => (found ? `A colon is missing between the key and ${found}` : 'A colon and a value are missing: the text ends here'),
    comma: (found) => `A comma is missing before ${found}`,
    brace: () => 'The text ends, but an object is still open: } is missing',
    bracket: () => 'The text ends, but an array is still open: ] is missing',
    'trailing-comma': () => 'No comma may stand behind the last item',
    'behind-end': (found) => `The JSON ends before ${found}; several values have to stand in an array`,
    comment: () => 'JSON has no comments',
    'open-text': () => 'This text does not end on its line: a double quote is missing, or a line break that should be written as \\n',
    escape: (found) => `${found} is not an escape that JSON has; a backslash itself is written \\\\`,
    'control-character': (found) => `The control character ${found} has to be written as an escape`,
    quotes: () => 'JSON has straight double quotes only: "…"',
    'bare-key': (found) => `A key stands in double quotes: "${found}"`,
    undefined: () => 'JSON has no undefined: leave it out, or write null',
    'no-number': () => 'JSON has neither NaN nor Infinity',
    number: (found) => `${found} is not how JSON writes a number`,
    capital: () => 'JSON writes true, false and null',
    invisible: (found) => `An invisible character stands here: ${found}`,
    symbol: (found) => `${found} means nothing in JSON; a text stands in double quotes`,
  },
}

const chinese: PanelWords = {
  label: { arguments: '参数（JSON 数组）', value: '值（JSON）' },
  help: { arguments: '每个参数对应数组中的一项，与录制文件相同；没有参数写作 []。内容不会离开本页。', value: '输入时即时检查，内容不会离开本页。' },
  examples: '示例',
  yours: '我的文本',
  format: '格式化',
  share: '复制链接',
  copied: '链接已复制。',
  copyByHand: '请复制此链接：',
  tooLongToShare: '文本太长，无法放入链接。',
  cannotShare: '浏览器版本过旧，无法生成此类链接。',
  opened: {
    damaged: '链接已损坏，无法显示其中的文本，可能在传送途中被截断。',
    'too-long': '链接中的文本超出此处可检查的长度。',
    unsupported: '浏览器版本过旧，无法打开此类链接。',
  },
  accepted: { arguments: (name) => `通过：是 ${name} 的有效参数`, value: (name) => `通过：是有效的 ${name}` },
  refused: (count) => `未通过：${count} 个问题`,
  warned: (count) => `，${count} 个警告`,
  broken: '还不是 JSON',
  empty: { arguments: '尚无内容可检查。无参数的调用写作 []。', value: '尚无内容可检查。' },
  tooLong: (most) => `超过 ${most} 个字符，无法即时检查。命令 floo-schema validate 没有此限制。`,
  more: '还有未列出的问题。',
  place: (line, column) => `第 ${line} 行，第 ${column} 列`,
  list: '检查结果',
  warning: '警告',
  recorded: '这看起来是录制文件中的一整行，此处只需要其中一部分。',
  takeInner: '取出该部分',
  noArray: '参数要放在数组中，只有一个也不例外：[ … ]。',
  lostDigits: (written, read) => `${written} 超出 JavaScript 数值的精度，读出来是 ${read}`,
  repeatedKey: (key) => `键 ${JSON.stringify(key)} 在后面再次出现，只有最后一个有效`,
  problems: {
    value: (found) => (found ? `${found} 之前缺少一个值` : '文本到此结束，缺少一个值'),
    key: (found) => (found ? `此处应为双引号中的键，而不是 ${found}` : '文本到此结束，缺少一个键'),
    colon: (found) => (found ? `键与 ${found} 之间缺少冒号` : '文本到此结束，缺少冒号和值'),
    comma: (found) => `${found} 之前缺少逗号`,
    brace: () => '文本已结束，但对象尚未闭合：缺少 }',
    bracket: () => '文本已结束，但数组尚未闭合：缺少 ]',
    'trailing-comma': () => '最后一项之后不能有逗号',
    'behind-end': (found) => `JSON 在 ${found} 之前已结束；多个值要放在数组中`,
    comment: () => 'JSON 不支持注释',
    'open-text': () => '此字符串没有在本行结束：缺少双引号，或换行应写作 \\n',
    escape: (found) => `${found} 不是 JSON 的转义；反斜杠本身写作 \\\\`,
    'control-character': (found) => `控制字符 ${found} 必须写成转义`,
    quotes: () => 'JSON 只使用半角双引号："…"',
    'bare-key': (found) => `键要放在双引号中："${found}"`,
    undefined: () => 'JSON 没有 undefined：请省略，或写 null',
    'no-number': () => 'JSON 没有 NaN 和 Infinity',
    number: (found) => `${found} 不是 JSON 的数字写法`,
    capital: () => 'JSON 中写作 true、false、null',
    invisible: (found) => `此处有一个不可见字符：${found}`,
    symbol: (found) => `${found} 在 JSON 中没有意义；字符串要放在双引号中`,
  },
}

export function panelWordsOf(lang: string): PanelWords {
  return isChinese(lang) ? chinese : english
}
