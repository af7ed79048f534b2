/** What is read in descriptions: tables of words and what they say. A question mark is an unsure reading. */
import { describe, expect, test } from 'vitest'
import type { DocumentedType, ListedValue, Sure } from '../../generator/import/reading.js'
import { readProse } from '../../generator/import/words/read-prose.js'
import { readType } from '../../generator/import/words/read-type.js'

const typeOf = (text: string): DocumentedType | undefined => {
  const reading = text === '' ? undefined : readType(text)
  return reading && 'type' in reading ? reading.type : undefined
}

/** `int32 · 0=x|1=y · special -1=ever · ms · default 0`; what is no text is as in JSON. */
function told(description: string, type: string): string {
  const { width, values, sentinels, unit, default: byDefault } = readProse(description, typeOf(type))
  const mark = (reading: Sure<unknown>): string => (reading.unsure === undefined ? '' : '?')
  const list = (entries: ListedValue[]): string => entries.map(({ value, label }) => `${value}=${label}`).join('|')
  return [
    width && `${width.value}${mark(width)}`,
    values && `${list(values.value)}${mark(values)}`,
    sentinels && `special ${list(sentinels.value)}${mark(sentinels)}`,
    unit && `${unit.value}${mark(unit)}`,
    byDefault && `default ${byDefault.value}${mark(byDefault)}`,
  ].filter((part) => part !== undefined).join(' · ')
}

describe('widths', () => {
  test.each([
    ['Owner of the room,int64', 'Owner of the room', 'int64'],
    ['Owner of the room, int64', 'Owner of the room', 'int64'],
    ['Owner of the room int32', 'Owner of the room', 'int32'],
    ['Owner of the room.int32', 'Owner of the room', 'int32'],
    ['Owner of the room. int32.', 'Owner of the room.', 'int32'],
    ['Owner of the room;int32', 'Owner of the room', 'int32'],
    ['Owner of the room (int32)', 'Owner of the room', 'int32'],
    ['Owner of the room (int32).', 'Owner of the room.', 'int32'],
    ['Owner of the room [int64]', 'Owner of the room', 'int64'],
    ['Owner (int64) of the room', 'Owner of the room', 'int64'],
    ['Owner of the room, Int64', 'Owner of the room', 'int64'],
    ['Owner of the room, INT32', 'Owner of the room', 'int32'],
    ['Owner of the room, int 32', 'Owner of the room', 'int32'],
    ['Owner of the room - int32', 'Owner of the room', 'int32'],
    ['Owner of the room: int64', 'Owner of the room', 'int64'],
    ['Owner of the room, type: int64', 'Owner of the room', 'int64'],
    ['int64', '', 'int64'],
    ['int64.', '', 'int64'],
    ['int64, Room id', 'Room id', 'int64'],
    ['int64: Room id', 'Room id', 'int64'],
    ['(int64) Room id', 'Room id', 'int64'],
    ['Room id, int64. Never changes.', 'Room id. Never changes.', 'int64'],
    ['房主 ID，int64', '房主 ID', 'int64'],
    ['房主 ID,int64', '房主 ID', 'int64'],
    ['房主。int32', '房主', 'int32'],
    ['房主（int64）', '房主', 'int64'],
    ['房主ID int64', '房主ID', 'int64'],
    ['房主int64', '房主', 'int64'],
    ['房主；int32', '房主', 'int32'],
    ['房主、int32', '房主', 'int32'],
    ['房主，ｉｎｔ３２', '房主', 'int32'],
    ['房主，int64类型', '房主', 'int64'],
    ['房主，类型：int64', '房主', 'int64'],
    ['Time (seconds, int64)', 'Time (seconds)', 'int64 · s?'],
    ['Time (int64, seconds)', 'Time (seconds)', 'int64 · s?'],
  ])('%s', (given, text, want) => {
    expect(readProse(given, typeOf('number')).text).toBe(text)
    expect(told(given, 'number')).toBe(want)
  })

  test.each([
    ['Fits into an int32', 'number', 'int32?'],
    ['int64 values are sent as text', 'number', 'int64?'],
    ['int32 or int64', 'number', 'int32?'],
    ['Room id, int64', 'string', 'int64?'],
    ['Ids of rooms, int64', 'Array.<number>', 'int64?'],
    ['RoomIDint64', 'number', 'int64?'],
    ['Must not exceed int32', 'number', 'int32?'],
    ['房主 ID，int64', '', 'int64'],
  ])('%s: %s', (given, type, want) => {
    expect(told(given, type)).toBe(want)
    if (want.endsWith('?')) expect(readProse(given, typeOf(type)).width?.unsure).not.toBe('')
  })

  test.each(['a mint32 of sugar', 'uint32', 'print64 pages', 'int16', 'int', 'UInt64', 'int128', 'int32_t', 'point32'])('none: %s', (given) => {
    expect(readProse(given, typeOf('number'))).toEqual({ text: given })
  })
})

/** One fact in as many spellings as there are. */
const loaf = '0=raw|1=baked|2=eaten'
const brot = '0=生的|1=烤好|2=吃完'

describe('numbers and what they mean', () => {
  test.each([
    'Bread: 0 - raw; 1 - baked; 2 - eaten', 'Bread: 0 - raw, 1 - baked, 2 - eaten', 'Bread: 0 - raw. 1 - baked. 2 - eaten.', 'Bread: 0 – raw, 1 – baked, 2 – eaten', 'Bread: 0 — raw, 1 — baked, 2 — eaten',
    'Bread: 0: raw 1: baked 2: eaten', 'Bread, 0: raw, 1: baked, 2: eaten', 'Bread: 0:raw,1:baked,2:eaten', 'Bread: 0：raw, 1：baked, 2：eaten', 'Bread：0：raw，1：baked；2：eaten', 'Bread: 0 : raw / 1 : baked / 2 : eaten',
    'Bread: 0 for raw, 1 for baked, 2 for eaten', 'Bread, 0 for raw, 1 for baked and 2 for eaten', 'Bread: 0 = raw, 1 = baked, 2 = eaten', 'Bread: 0=raw,1=baked,2=eaten', 'Bread: 0=raw;1=baked;2=eaten', 'Bread (0=raw, 1=baked, 2=eaten)', 'Bread (0 - raw, 1 - baked, 2 - eaten). Fresh.',
    'Bread: 0 (raw), 1 (baked), 2 (eaten)', 'Bread: 0(raw) 1(baked) 2(eaten)', 'Bread: 0-raw, 1-baked, 2-eaten', 'Bread: 0- raw, 1- baked, 2- eaten', 'Bread: 0 -> raw, 1 -> baked, 2 -> eaten', 'Bread: 0 => raw, 1 => baked, 2 => eaten',
    'Bread: 0 means raw, 1 means baked, 2 means eaten', 'Bread: 0 is raw, 1 is baked, 2 is eaten', 'Bread: 0 stands for raw, 1 stands for baked, 2 stands for eaten', "Bread: '0' - raw, '1' - baked, '2' - eaten", 'Bread: `0` - raw, `1` - baked, `2` - eaten', 'Bread: "0": raw, "1": baked, "2": eaten',
    'Bread: 0 - raw | 1 - baked | 2 - eaten', 'Bread: 0 - raw 1 - baked 2 - eaten', '0 - raw, 1 - baked, 2 - eaten', 'Bread 0 - raw, 1 - baked, 2 - eaten', 'Bread: 0 - raw, 1 - baked, or 2 - eaten', 'Bread: 0 - raw; 1 - baked; 2 - eaten; only in shops', 'Bread: 0 - raw, 1 - baked, 2 - eaten. Never less.',
    'Bread [0: raw, 1: baked, 2: eaten]', 'Bread: 0 represents raw, 1 represents baked, 2 represents eaten', 'Bread: ０ - raw， １ - baked， ２ - eaten',
  ])('%s', (given) => expect(told(given, 'number')).toBe(loaf))

  test.each([
    '面包：0 - 生的；1 - 烤好；2 - 吃完', '面包: 0 - 生的, 1 - 烤好, 2 - 吃完', '面包：0：生的，1：烤好，2：吃完', '面包：0：生的, 1：烤好, 2：吃完', '面包，0：生的，1：烤好；2：吃完', '面包：0:生的 1:烤好 2:吃完', '面包: 0: 生的 1: 烤好 2: 吃完',
    '面包：0表示生的，1表示烤好，2表示吃完', '面包：0 表示生的，1 表示烤好，2 表示吃完', '面包，0表示生的、1表示烤好、2表示吃完', '面包：0代表生的，1代表烤好，2代表吃完', '面包：0为生的，1为烤好，2为吃完', '面包：0 为生的；1 为烤好；2 为吃完', '面包：0是生的，1是烤好，2是吃完',
    '面包：0-生的，1-烤好，2-吃完', '面包：0-生的 1-烤好 2-吃完', '面包：0=生的，1=烤好，2=吃完', '面包：0＝生的，1＝烤好，2＝吃完', '面包（0：生的，1：烤好，2：吃完）', '面包：0（生的）、1（烤好）、2（吃完）', '面包：0 — 生的；1 — 烤好；2 — 吃完', '面包 0 - 生的; 1 - 烤好 2 - 吃完',
    '面包：0表示生的，1表示烤好和2表示吃完', '面包：0时表示生的，1时表示烤好，2时表示吃完', '面包：0：生的，1：烤好，2：吃完。只卖新鲜的。', '面包：“0”表示生的，“1”表示烤好，“2”表示吃完', '其中0表示生的，1表示烤好，2表示吃完', '面包：0、生的；1、烤好；2、吃完'.replaceAll(/(\d)、/g, '$1：'),
  ])('%s', (given) => expect(told(given, 'number')).toBe(brot))

  test.each([
    ['How to join: 0 - Nobody asks, everybody may come; 1 - the owner decides, in 3 days; 2 - nobody (not even friends) may come', '0=Nobody asks, everybody may come|1=the owner decides, in 3 days|2=nobody (not even friends) may come'],
    ['Alerts: 0 - all, 1 - none, 2 - of admins and @mentions, 3 - of admins only', '0=all|1=none|2=of admins and @mentions|3=of admins only'],
    ['Mode: 0 - all, 1 - none, 2 - quiet, that is without a sound', '0=all|1=none|2=quiet, that is without a sound'],
    ['Kind: 1 - open, 0 - closed, 2 - salon.int32', 'int32 · 1=open|0=closed|2=salon'],
    ['State: 0 - waiting, 1 - granted, 2 - refused int32', 'int32 · 0=waiting|1=granted|2=refused'],
    ['State, int32: 0 - waiting, 1 - granted', 'int32 · 0=waiting|1=granted'],
    ['State (int32) 0: waiting, 1: granted', 'int32 · 0=waiting|1=granted'],
    ['状态：0 - 等待，1 - 同意，2 - 拒绝，int32', 'int32 · 0=等待|1=同意|2=拒绝'],
    ['Sending: -1 - failed, 0 - under way, 1 - done', '-1=failed|0=under way|1=done'],
    ['Levels: 10 - low, 20 - middle, 30 - high', '10=low|20=middle|30=high'],
    ['Bits: 1 - read, 2 - write, 4 - delete', '1=read|2=write|4=delete'],
    ['Answer: 0 - one-to-one chat, 1 - group chat', '0=one-to-one chat|1=group chat'],
    ['Rights: 0 - No rights. Ask the owner, 1 - All rights. Be careful', '0=No rights. Ask the owner|1=All rights. Be careful'],
    ['Ban: 0 - none, 1 - 1 day, 2 - 7 days', '0=none|1=1 day|2=7 days'],
    ['Mode: 0: off, 1: on (default)', '0=off|1=on · default 1'],
    ['Mode: 0: off (default), 1: on', '0=off|1=on · default 0'],
    ['Mode: 0: off, 1: on. Default: 1', '0=off|1=on · default 1'],
    ['Mode: 0: off, 1: on, default is 0', '0=off|1=on · default 0'],
    ['Mode (0 - off, 1 - on, default 0)', '0=off|1=on · default 0'],
    ['模式：0：关（默认），1：开', '0=关|1=开 · default 0'],
    ['模式：0：关，1：开，默认为 1', '0=关|1=开 · default 1'],
    ['模式：0 - 关，1 - 开，默认0', '0=关|1=开 · default 0'],
    ['Since 3.0.11: 0 - off, 1 - on', '0=off|1=on'],
    ['Mode: 0 - off, 1: on', '0=off|1=on?'],
    ['状态：0正常，1解散', '0=正常|1=解散?'],
    ['State: 0 normal, 1 gone', '0=normal|1=gone?'],
    ['State: 3 for lost, 9 for found', '3=lost|9=found?'],
    ['Must be one of 0, 1 or 2', '0=|1=|2='],
    ['取值：0、1、2', '0=|1=|2='],
  ])('%s', (given, want) => expect(told(given, 'number')).toBe(want))
})

describe('words and what they mean', () => {
  test.each([
    ['To whom: roster - a friend, group - a group', 'roster=a friend|group=a group'],
    ['text - 文本, image - 图片', 'text=文本|image=图片'],
    ['消息类型：text - 文本，image - 图片，audio - 语音', 'text=文本|image=图片|audio=语音'],
    ['类型：text-文本，image-图片', 'text=文本|image=图片'],
    ['类型：text表示文本，image表示图片', 'text=文本|image=图片'],
    ['类型：text：文本；image：图片', 'text=文本|image=图片'],
    ['类型：text（文本）、image（图片）', 'text=文本|image=图片'],
    ['类型：text=文本，image=图片', 'text=文本|image=图片'],
    ['Kind: text: plain words; image: a picture', 'text=plain words|image=a picture'],
    ["Kind: 'text' - plain words, 'image' - a picture", 'text=plain words|image=a picture'],
    ['Kind: `text` for plain words, `image` for a picture', 'text=plain words|image=a picture'],
    ['Kind: “text” – plain words, “image” – a picture', 'text=plain words|image=a picture'],
    ['Kind: user_operation - by the user, other_operation - by others', 'user_operation=by the user|other_operation=by others'],
    ['Notice: FROZEN - account is frozen, REMOVED - account is gone', 'FROZEN=account is frozen|REMOVED=account is gone'],
    ['Action: relogin - at once, relogin_manually - by hand (default)', 'relogin=at once|relogin_manually=by hand · default relogin_manually'],
    ['Values are text - plain words, image - a picture', 'text=plain words|image=a picture'],
    ['text: plain words, image: a picture', 'text=plain words|image=a picture?'],
    ['Note - mind the gap, Hint - wear shoes', ''],
    ['Message types: text, image, audio', 'text=|image=|audio='],
    ['Message types: text, image and audio.', 'text=|image=|audio='],
    ['消息类型：text、image、audio', 'text=|image=|audio='],
    ['消息类型：text，image，audio', 'text=|image=|audio='],
    ['消息类型: text/image/audio', 'text=|image=|audio='],
    ['取值：a / b', 'a=|b='],
    ['取值为 roster 或 group', 'roster=|group='],
    ['可选值：roster、group，默认 roster', 'roster=|group= · default roster'],
    ['Sending status: sending|failed|sent', 'sending=|failed=|sent='],
    ['Sending status sending|failed|sent', 'sending=|failed=|sent='],
    ['Sending status: sending/failed/sent', 'sending=|failed=|sent='],
    ["one of 'a', 'b'", 'a=|b='],
    ['One of `roster`, `group`', 'roster=|group='],
    ["Can be 'roster' or 'group'", 'roster=|group='],
    ['Possible values: roster, group', 'roster=|group='],
    ['Status of it, can be valued as sending failed sent', 'sending=|failed=|sent=?'],
    ['Can be roster or group', 'roster=|group=?'],
    ['Message type, e.g. text, image', ''],
    ['Message types: e.g. text, image', 'text=|image=?'],
    ['Message types: text, image, etc.', 'text=|image=?'],
    ['Message types: text, image...', 'text=|image=?'],
    ['消息类型：text、image等', 'text=|image=?'],
    ['消息类型：如text、image', 'text=|image=?'],
    ['Types: Meta, RosterItem', 'Meta=|RosterItem=?'],
    ['Type: 0 - text, 1 - image', '0=text|1=image?'],
  ])('%s', (given, want) => expect(told(given, 'string')).toBe(want))

  test('under another type they are unsure, or nothing', () => {
    const given = 'Kind: text - words, image - a picture'
    expect(told(given, '')).toBe('text=words|image=a picture')
    expect(told(given, 'string|object')).toBe('text=words|image=a picture')
    expect(told(given, 'number')).toBe('text=words|image=a picture?')
    expect(told(given, '*')).toBe('text=words|image=a picture?')
    expect(told(given, 'Kind')).toBe('text=words|image=a picture?')
    expect(told(given, 'string[]')).toBe('text=words|image=a picture?')
    expect(told(given, 'boolean')).toBe('')
    expect(told(given, 'object')).toBe('')
    expect(told(given, '{a: number}')).toBe('')
    expect(told(given, 'function')).toBe('')
    expect(readProse('Kind: 0 - words, 1 - a picture', typeOf('string')).values?.value.map(({ value }) => value)).toEqual(['0', '1'])
  })
})

describe('true and false', () => {
  test.each([
    ['May ask: true - they may, false - they may not', 'true=they may|false=they may not'],
    ['May ask: false - they may not, true - they may (default)', 'false=they may not|true=they may · default true'],
    ['May ask: false - they may not (default), true - they may', 'false=they may not|true=they may · default false'],
    ['May ask: true: they may; false: they may not', 'true=they may|false=they may not'],
    ['true for yes, false for no', 'true=yes|false=no'],
    ['true if they may, false if not', 'true=they may|false=not'],
    ['True means yes, False means no', 'true=yes|false=no'],
    ['是否允许：true - 允许，false - 不允许', 'true=允许|false=不允许'],
    ['true表示允许，false表示不允许', 'true=允许|false=不允许'],
    ['true 表示允许，false 表示不允许', 'true=允许|false=不允许'],
    ['true：允许；false：不允许', 'true=允许|false=不允许'],
    ['true为允许，false为不允许（默认）', 'true=允许|false=不允许 · default false'],
    ['Whether to ask, 默认 true', 'default true'],
    ['Whether to ask (default: false)', 'default false'],
    ['Whether to ask, defaults to true', 'default true'],
    ['Whether to ask. Default value is `false`', 'default false'],
    ['Whether to ask, true by default', 'default true'],
    ['是否询问，默认值：false', 'default false'],
    ['是否询问，默认为true', 'default true'],
    ['May ask: 0 - no, 1 - yes', '0=no|1=yes?'],
    ['true if they may', ''],
    ['true if they may, otherwise false', ''],
    ['true表示允许', ''],
  ])('%s', (given, want) => expect(told(given, 'boolean')).toBe(want))
})

describe('what is special in a range', () => {
  test.each([
    ['End of the ban (second), 0 or less than the time of today means no ban, -1 means for ever', 'special 0=no ban|-1=for ever · s?'],
    ['Expiration time (second), 0 or less than now means none, -1 means for ever', 'special 0=none|-1=for ever · epoch-s'],
    ['禁言到期时间（秒），0 或小于当前时间表示没有禁言，-1 表示永久', 'special 0=没有禁言|-1=永久 · epoch-s'],
    ['到期时间，-1表示永久', 'special -1=永久'],
    ['到期时间，0表示不限，-1表示永久', 'special 0=不限|-1=永久'],
    ['Most members, 0 for unlimited', 'special 0=unlimited'],
    ['Limit, 0: unlimited', 'special 0=unlimited'],
    ['Size of the page, 0 means all', 'special 0=all'],
    ['Duration in minutes, -1 means for ever', 'special -1=for ever · min'],
    ['禁言时长（分钟），-1 为永久', 'special -1=永久 · min'],
    ['Use 0 for no limit', 'special 0=no limit'],
    ['Number of days, -1 - for ever', 'special -1=for ever'],
    ['Number of days; -1: for ever; 0: never', 'special -1=for ever|0=never'],
    ['人数上限，0代表无限制', 'special 0=无限制'],
    ['Group, 0: nothing', 'special 0=nothing?'],
    ['Volume, 0 means silent, 100 means loud', 'special 0=silent|100=loud?'],
    ['Status: -1 - failed, 0 - done', '-1=failed|0=done'],
  ])('%s', (given, want) => expect(told(given, 'number')).toBe(want))
})

describe('units', () => {
  test.each([
    ['Delivery timestamp (milliseconds)', 'epoch-ms'], ['Delivery timestamp (ms)', 'epoch-ms'], ['Delivery timestamp in milliseconds', 'epoch-ms'], ['Millisecond timestamp', 'epoch-ms'], ['Unix timestamp in seconds', 'epoch-s'], ['Timestamp, milliseconds', 'epoch-ms'], ['Creation time, unit: ms', 'epoch-ms'],
    ['消息时间戳（毫秒）', 'epoch-ms'], ['毫秒时间戳', 'epoch-ms'], ['秒级时间戳', 'epoch-s'], ['创建时间（毫秒）', 'epoch-ms'], ['创建时间，单位：毫秒', 'epoch-ms'], ['过期时间（秒）', 'epoch-s'], ['过期时间，单位为秒', 'epoch-s'], ['过期时间，单位秒', 'epoch-s'], ['到期时间，以秒为单位', 'epoch-s'], ['时间戳，毫秒', 'epoch-ms'],
    ['Expiration time (second)', 'epoch-s'], ['Expiration time (seconds)', 'epoch-s'], ['Expiration time (in seconds)', 'epoch-s'], ['Seconds since 1970', 'epoch-s'], ['Number of milliseconds since 1970', 'epoch-ms'],
    ['Duration in minutes', 'min'], ['Duration of the ban in minutes', 'min'], ['Duration (min)', 'min'], ['Duration (minutes)', 'min'], ['Duration, unit: minute', 'min'], ['禁言时长，单位：分钟', 'min'], ['禁言时长（分钟）', 'min'], ['禁言时长(单位：分钟)', 'min'], ['禁言分钟数', 'min'],
    ['Timeout (ms)', 'ms'], ['Timeout in milliseconds', 'ms'], ['超时（毫秒）', 'ms'], ['间隔，单位秒', 's'], ['Interval (s)', 's'], ['Number of seconds to wait', 's'], ['剩余秒数', 's'], ['有效期（小时）', 'hour'], ['Lifetime in hours', 'hour'], ['Delay, seconds', 's'],
    ['Size in bytes', 'byte'], ['File size (byte)', 'byte'], ['File size (bytes)', 'byte'], ['Downloaded bytes', 'byte'], ['Total bytes', 'byte'], ['文件大小（字节）', 'byte'], ['文件大小，单位：字节', 'byte'], ['已上传字节数', 'byte'], ['总字节数', 'byte'], ['Bytes uploaded so far', 'byte'],
    ['Start hour of the silence (0-23)', 'hour-of-day'], ['Hour of the day', 'hour-of-day'], ['开始小时（0~23）', 'hour-of-day'], ['开始时间（0-23）', 'hour-of-day?'],
    ['Time (seconds)', 's?'], ['Ban (seconds)', 's?'], ['Comes in seconds', 's?'], ['Timeout timestamp (ms)', 'epoch-ms?'], ['Interval in ms, before 2.0 in seconds', 'ms?'], ['Expiration time (minutes)', 'min?'],
  ])('%s', (given, want) => expect(told(given, 'number')).toBe(want))

  test('strings may be times, and nothing else', () => {
    expect(told('Delivery timestamp (milliseconds)', 'string')).toBe('epoch-ms')
    expect(told('Size (bytes)', 'string')).toBe('byte?')
    expect(told('Delivery timestamp (milliseconds)', '')).toBe('epoch-ms')
    for (const type of ['boolean', 'object', 'Meta', 'number[]', 'function']) expect(told('Delivery timestamp (milliseconds)', type)).toBe('')
  })
})

describe('defaults', () => {
  test.each([
    ['Rows of a page, default: 20', 'number', 'default 20'], ['Rows of a page (default 20)', 'number', 'default 20'], ['Rows of a page, default = 20', 'number', 'default 20'], ['Rows of a page, default value: 20', 'number', 'default 20'], ['Rows of a page. Defaults to 20.', 'number', 'default 20'],
    ['每页条数，默认 20', 'number', 'default 20'], ['每页条数，默认为20', 'number', 'default 20'], ['每页条数（默认值：20）', 'number', 'default 20'], ['每页条数，默认是 20', 'number', 'default 20'], ['每页条数，缺省为20', 'number', 'default 20'], ['Rows, default -1', 'number', 'default -1'],
    ["Language, default: 'en'", 'string', 'default en'], ['Language, default: en', 'string', 'default en?'], ['Language, default 20', 'string', 'default 20?'], ['Wait, default 3 minutes', 'number', 'default 3?'], ['Rows, default: 20; default: 30', 'number', 'default 20?'], ['Mode: 0 - off, 1 - on, default 7', 'number', '0=off|1=on · default 7?'],
  ])('%s', (given, type, want) => expect(told(given, type)).toBe(want))
})

test.each(['number', 'string', '', 'boolean'])('ordinary sentences under %s say nothing', (type) => {
  const sentences = [
    'Since 3.0.11 the list is sorted', 'Available from version 2.7.0 on', 'At 12:30 the shop closes', 'Between 10 and 20 loaves', 'From 1 to 5', 'An index, 0-based', 'A value from 0 ~ 100', 'A value of 1 to 5', 'A 3-day, 7-day or 30-day stay', 'The last 2 minutes', 'Up to 64 bytes long', 'Within 5 seconds of it', 'Waits 3 seconds, then 10 seconds',
    'Name, address and number', 'The name - if there is one - of the shop', 'Whether to tell others', 'Contains: name, avatar, ext', 'Fields: id, name, size', 'The default group', 'Default avatar of new users', 'Nickname or name', 'Avatar url', 'See also: Meta', 'Names of the file(s)', 'The second of them', 'In second place', 'Result', 'Message id',
    "The user's name", 'It is 5 for the first time', 'Room 12, floor 3', 'Starts at 0 for the first page', 'Between 0 - 23', '10-20', 'ISO 8601 date, like 2024-12-07', 'Call 1-800-555', 'Sent when something is edited, moved or lost', 'Can be seen, shared and copied', 'Visible to both friends and strangers', 'About 50% of it', 'http://example.com/a:b', 'Read/write access', 'A byte array', 'Array of 0s and 1s', 'Up to 200 members, 500 in large groups',
    '自 3.0.11 起可用', '用户的名称，最长 64 个字符', '最近 2 分钟内的消息', '24小时内有效', '共有 5 种', '是否显示', '第 1 页', '群主和管理员可见', '文件的字节内容', '默认头像', '默认群', '消息内容', '名称、头像和扩展', '从 1 到 5', '12:30 关门', '版本 2.7.0', '每次 3 条，最多 10 条', '包含：name、avatar', '请参考 types.Meta', '2024年12月7日', '先等 1 秒，再等 2 秒', '好友昵称或备注', '1个群，2个用户', '', '-', '0', '0 - ', ': : :', '……',
  ]
  expect(sentences.map((sentence) => [sentence, told(sentence, type)]).filter(([, want]) => want !== '')).toEqual([])
})
