/** The rules about recorded events, line by line, in the same form as those about the spec. */
import type { Rule } from './diagnostics.js'

const catalogue = {
  'not-text': {
    severity: 'error',
    sentence: 'this is {what}, not text in UTF-8; nothing more of it was read',
    hint: '{instead}',
    why: 'Every line of such a file would be a finding, and none of them would say what is wrong.',
  },
  'line-not-utf8': {
    severity: 'error',
    sentence: 'the line is not valid UTF-8 from byte {byte} on',
    hint: 'record in UTF-8; a line may also have been cut in the middle of a character',
    why: 'A wrong encoding turns text into other text without anybody noticing, so such a line is not even read as JSON.',
  },
  'line-too-long': {
    severity: 'error',
    sentence: 'the line has more than {limit} bytes and was skipped',
    hint: 'one line holds one event; is the file written without line breaks?',
    why: 'Memory stays the same however large the file is, because no more than one line of it is held at a time.',
  },
  'broken-json': {
    severity: 'error',
    sentence: 'this is not JSON: {problem}, at column {column}',
    why: 'Each line is one JSON document of its own. A line that was cut off, or two that were written at once, end here.',
    bad: '{"event":"messageReceived","args":[{"id":"1"\n',
    good: '{"event":"messageReceived","args":[{"id":"1"}]}\n',
  },
  'lone-surrogate': {
    severity: 'error',
    sentence: 'the escape {escape} at column {column} is one half of a character without the other',
    hint: 'whoever recorded this cut a text in the middle of a character',
    why: 'Such a text cannot be encoded: in UTF-8, in a database or on the wire the character becomes another one, or an error.',
    bad: '{"event":"greeted","args":["\\ud83d"]}\n',
    good: '{"event":"greeted","args":["\\ud83d\\ude00"]}\n',
  },
  'not-a-recording': {
    severity: 'error',
    sentence: 'a line is { "event": "…", "args": [ … ] } or { "type": "…", "value": … }; this one {problem}',
    hint: 'for lines that are bare values, name their type with --type',
    why: 'Without a name nobody can say what the values should be. Members besides these, e.g. a note, are left alone; without args there are none.',
    bad: '{"name":"messageReceived","data":{}}\n',
    good: '{"event":"refreshed","args":[],"note":"no argument"}\n',
  },
  'unknown-event': {
    severity: 'error',
    sentence: 'the contract has no event {name}',
    why: 'What the contract does not name, no listener expects: a misspelt name, a newer release, or a gap in the contract.',
  },
  'unknown-value-type': {
    severity: 'error',
    sentence: 'the contract has no type {name} whose values could be checked',
    why: 'A value is checked against the typedef or the event that the line names. Enums have no validators of their own.',
  },
  'invalid-value': {
    severity: 'error',
    sentence: '{message}',
    why: 'The recorded value is not what the contract says. Its code tells in which way: kind, missing, enum, variant, surplus, depth, unreadable, or the constraint that is broken, e.g. maxLength. Either the sender is wrong, or the contract lacks a form that arrives, which belongs under `also`.',
  },
} as const satisfies Record<string, Rule>

export type RecordingRule = keyof typeof catalogue

/** All rules about recordings by id, in the order in which a line meets them. */
export const recordingRules: Readonly<Record<RecordingRule, Rule>> = catalogue
