/** Units of numbers: in parentheses, behind "in" or 单位, beside "timestamp", "number of …". */
import type { Unit } from '../../model.js'
import type { DocumentedType, Sure } from '../reading.js'
import { doubt, isScalar } from './fit.js'

type Measure = 'ms' | 's' | 'min' | 'hour' | 'byte'

const spelled: [Measure, RegExp][] = [
  ['ms', /^(?:milli-?seconds?|millis|msecs?|ms|毫秒)$/], ['s', /^(?:seconds?|secs?|s|秒钟?)$/], ['min', /^(?:minutes?|mins?|分钟)$/], ['hour', /^(?:hours?|hrs?|h|小时)$/], ['byte', /^(?:bytes?|字节)$/],
]
const unitWord = '(milli-?seconds?|millis|msecs?|ms|毫秒|seconds?|secs?|s|秒钟?|minutes?|mins?|分钟|hours?|hrs?|h|小时|bytes?|字节)'
/** A word that may also be an ordinal, a noun or an abbreviation of something else counts only where nothing follows. */
const followed = String.raw`(?![\w一-鿿-])`

interface Place { at: number; measure: Measure; how: 'unit' | 'in' | 'count' | 'aside' }

/** A whole part of what stands in parentheses: `in ms`, `unit: second`, `单位：毫秒`, `unix timestamp in seconds`. */
const part = new RegExp(String.raw`^ ?(?:(?:unix|utc|epoch) ?)?(?:timestamps? ?(?:in )?|时间戳 ?)?(?:in |as |units? ?(?:[:=]|is|in)? ?|单位 ?[为是]? ?[:=]? ?|以 ?)?(?:unix |epoch )?${unitWord}(?:为单位|级?时间戳| timestamps?| since [a-z0-9 ,-]{1,30})? ?$`)
const patterns: [Place['how'], RegExp][] = [
  ['unit', new RegExp(String.raw`(?:\bunits?(?: ?[:=] ?| is | are | in | )|单位(?: ?[为是:=] ?| )?(?:[:=] ?)?|\b(?:measured|expressed|given) in )${unitWord}(?![\w])`, 'g')],
  ['unit', new RegExp(`以 ?${unitWord} ?(?:为单位|计)`, 'g')],
  ['unit', new RegExp(String.raw`(?<![\w\d] ?)${unitWord}(?: timestamps?\b|级?时间戳)`, 'g')],
  ['unit', new RegExp(String.raw`(?:timestamps?|时间戳)[ ,:;]{1,2}${unitWord}${followed}`, 'g')],
  ['in', new RegExp(String.raw`\bin ${unitWord}(?![\w'-]| (?:place|line|row|half|hand|time))`, 'g')],
  ['count', new RegExp(String.raw`\b(?:number of|how many|amount of|count of|total) ${unitWord}(?![\w-])`, 'g')],
  ['count', new RegExp(String.raw`(?<!\d ?)${unitWord}(?:数(?![据字组])| since (?:1970|the epoch|epoch))`, 'g')],
  ['count', /(?<!\d ?)\b(bytes) (?:uploaded|downloaded|loaded|transferred|received|sent|written|so far|in total)\b/g],
  ['count', /\b(?:uploaded|downloaded|loaded|transferred|received|sent|written|remaining) (bytes)\b/g],
  ['count', /(?:已?上传|已?下载|已?传输|总)的?(字节)/g],
  ['aside', /[,;] ?(milliseconds|ms|毫秒|seconds|秒|minutes|分钟|hours|小时|bytes|字节)(?= ?(?:$|[,;.)]))/g],
]

/** In front of a unit, as far as anybody looks back for what is measured. */
const lookBack = 200

const strongPoint = /timestamp|epoch|\bunix\b|1970|时间戳/
const strongSpan = /\b(?:duration|time-?out|interval|delay|period|latency|elapsed|remaining|how long|lasts|ttl|time to live|lifetime|life|age|countdown|cool-?down|waits?|waiting|length|number of|how many)\b|时长|间隔|超时|持续|秒数|延迟|延时|剩余|有效期|周期|耗时|等待|倒计时|多久|长度/
const weakPoint = /\b(?:expir\w{1,6}|creation|creat\w{1,4}|updat\w{1,4}|join\w{0,4}|start|end|begin\w{0,4}|deliver\w{0,4}|sent|send|sending|receiv\w{1,4}|publish\w{0,4}|modif\w{1,10}|last|login|logout|edit\w{0,4}|delet\w{1,4}|upload\w{0,4}|server|current|registration)(?: [a-z]{1,12})? (?:time|date|at)\b|\btime (?:of|when|at|that|until)\b|\b(?:date|until|moment|point in time)\b|(?:过期|到期|失效|创建|更新|加入|入群|服务器|当前|系统|发送|接收|送达|发布|修改|开始|结束|截止|登录|注册|删除|编辑|投递|上传|最后|解禁)[^,;.]{0,4}时间|日期|时刻/

/** The unit that a description says, if the type is one that can have one. */
export function unitOf(plain: string, type: DocumentedType | undefined): Sure<Unit> | undefined {
  if (type && !isScalar(type, 'number', 'string', 'any')) return undefined
  const text = plain.toLowerCase()
  // `toLowerCase` may change the length of exotic letters; only places within this text are used.
  const ofDay = hourOfDay(text)
  if (ofDay) return ofDay
  const places = [...inParentheses(text), ...patterns.flatMap(([how, pattern]) => matches(text, how, pattern))]
  const [first] = places.toSorted((one, other) => one.at - other.at)
  if (!first) return undefined
  const measures = new Set(places.map(({ measure }) => measure))
  const { value, unsure } = unitAt(text, first, places.map(({ how }) => how))
  const several = measures.size > 1 ? 'the words say several units' : undefined
  const isText = type && !isScalar(type, 'number') && !value.startsWith('epoch') ? 'the type is not number' : undefined
  return { value, ...doubt(several, isText, unsure) }
}

function measureOf(word: string | undefined): Measure | undefined {
  return spelled.find(([, pattern]) => pattern.test(word ?? ''))?.[0]
}

function inParentheses(text: string): Place[] {
  return [...text.matchAll(/(?<=([\w]?))[([]([^()[\]]{1,80})[)\]]/g)].flatMap((match) => (match[2] ?? '').split(/[,;/]/).flatMap((each, _, parts) => {
    const found = part.exec(each)
    const measure = measureOf(found?.[1])
    // `file(s)`, `(min, max)`
    if (!found || !measure || (/^(?:s|h)$/.test(found[1] ?? '') && match[1] !== '') || (/^mins?$/.test(found[1] ?? '') && (parts.length > 1 || !strongSpan.test(before(text, match.index))))) return []
    return [{ at: match.index, measure, how: 'unit' as const }]
  }))
}

function matches(text: string, how: Place['how'], pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const measure = measureOf(match[1])
    const isOrdinal = /^(?:second|minute|hour|byte|s|h|min)$/.test(match[1] ?? '') && (how === 'in' || how === 'unit') && /^ [a-z]/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))
    return measure && !isOrdinal ? [{ at: match.index, measure, how }] : []
  })
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - lookBack), at)
}

function unitAt(text: string, { at, measure, how }: Place, ways: Place['how'][]): Sure<Unit> {
  const near = before(text, at) + text.slice(at, at + lookBack / 4)
  const isPoint = strongPoint.test(near)
  const isSpan = strongSpan.test(near) || how === 'count'
  const isMoment = weakPoint.test(before(text, at))
  switch (measure) {
    case 'byte': return { value: 'byte', ...(how === 'in' && !/size|length|limit|大小|长度|quota|space/.test(near) && { unsure: 'it may be a sentence' }) }
    case 'ms': case 's': {
      const epoch = measure === 'ms' ? 'epoch-ms' as const : 'epoch-s' as const
      if (isPoint) return { value: epoch, ...(strongSpan.test(before(text, at)) && !/number of|how many/.test(near) && { unsure: 'a duration may be meant' }) }
      if (isSpan) return { value: measure, ...(isMoment && how !== 'count' && { unsure: 'a point in time may be meant' }) }
      if (isMoment) return { value: epoch }
      return { value: measure, unsure: 'it may be a duration or a point in time' }
    }
    case 'min': case 'hour': {
      const isMeasured = isSpan || ways.some((way) => way !== 'in') || /\btime\b|时间/.test(near)
      const reason = isPoint || (isMoment && !isSpan) ? 'a point in time may be meant' : (isMeasured ? undefined : 'it may be a sentence')
      return { value: measure, ...doubt(reason) }
    }
  }
}

/** Hours of the day are told by their range, or in words. */
function hourOfDay(text: string): Sure<Unit> | undefined {
  if (/\bhours? of (?:the )?day\b|\bo'clock\b/.test(text) && !/\d{1,2} o'clock/.test(text)) return { value: 'hour-of-day' }
  if (!/(?<![\w.-])0 ?(?:-|~|to|到|至) ?23(?![\w.])/.test(text)) return undefined
  if (!/\b(?:time|hours?|start|end|from|until)\b|小时|时间|点/.test(text)) return undefined
  return { value: 'hour-of-day', ...(!/\bhours?\b|小时|点钟?|整点|时(?!间)/.test(text) && { unsure: 'only the range speaks of hours' }) }
}
