import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import * as contract from '../../generated/index.js'

const meta = {
  id: '1180591620717411303', from: '2199040544992', to: '2199040545008', content: '', type: 'text', status: 0, timestamp: '1733554800000', toType: 'roster',
}

/** What an app developer reads: the place, what was expected, what came. */
test.each([
  ['an enum lists its values with their names', contract.validateOnGroupMessage([{ ...meta, status: 9 }]),
    'onGroupMessage.meta.status: expected one of 0 Unread, 1 Delivered, 2 Read; got 9'],
  ['a type is called by its name', contract.validateRawNotice({ id: 3 }), 'RawNotice.id: expected Long; got 3'],
  ['so is each form', contract.validateOnRosterApplied([5]), 'onRosterApplied.meta: expected Meta | RawNotice; got 5'],
  ['a missing member', contract.validateFileUploadResult({}), 'FileUploadResult.url: expected string; got nothing. Its meaning: Where the uploaded file can be fetched'],
  ['a missing argument', contract.validateLoginFail([]), 'loginFail.desc: expected string; got nothing. Its meaning: Why the login failed, in words'],
  ['an argument too many', contract.validateRecentlistUpdate([1]), 'recentlistUpdate[0]: expected no further argument; got 1'],
  ['an integer that has lost digits', contract.validateGroupBanAllResponse({ ban_expire_time: 2 ** 53 }),
    'GroupBanAllResponse.ban_expire_time: expected int64; got 9007199254740992, which has already lost digits'],
  ['one that is no integer at all', contract.validateGroupBanAllResponse({ ban_expire_time: 1.5 }), 'GroupBanAllResponse.ban_expire_time: expected int64; got 1.5'],
  ['a letter too many', contract.validateMeta({ ...meta, toType: 'groupp' }), 'Meta.toType: expected one of "roster" Roster, "group" Group; got "groupp"; did you mean "group"?'],
  ['letters swapped', contract.validateMeta({ ...meta, toType: 'rosetr' }), 'Meta.toType: expected one of "roster" Roster, "group" Group; got "rosetr"; did you mean "roster"?'],
  ['capitals', contract.validateMeta({ ...meta, toType: 'GROUP' }), 'Meta.toType: expected one of "roster" Roster, "group" Group; got "GROUP"; did you mean "group"?'],
  ['another word', contract.validateMeta({ ...meta, toType: 'grove' }), 'Meta.toType: expected one of "roster" Roster, "group" Group; got "grove"'],
  ['a variant', contract.validateFlooNotice([{ category: 'actoin' }]), 'flooNotice.res.category: expected "loginMessage" | "action" | "conversation_deleted" | "userNotice"; got "actoin"; did you mean "action"?'],
  ['an item of a list', contract.validateOnRosterInfoUpdate([{ rosterIds: [1, 'x'] }]), 'onRosterInfoUpdate.res.rosterIds[1]: expected int64; got "x"'],
  ['a text that a terminal would obey', contract.validateFileUploadResult({ url: 1, ...JSON.parse('{"url":["\\u001b[2J"]}') as object }),
    'FileUploadResult.url: expected string; got an array'],
  ['a key of a map', contract.validateFileUpload({ download_url: '', upload_url: '', oss_body_param: { 'a b\u001b': 1 } }),
    'FileUpload.oss_body_param["a b\\u001b"]: expected string; got 1'],
])('%s', (_, { issues }, message) => {
  expect(issues?.[0]?.message).toBe(message)
})

test('an issue is made of text when it is read, wherever it is read', () => {
  const [issue] = contract.validateFileUploadResult({ url: 1 }).issues ?? []
  const whole = { path: ['url'], pointer: '/url', message: 'FileUploadResult.url: expected string; got 1', code: 'kind', expected: 'string', received: '1' }
  expect(JSON.parse(JSON.stringify(issue))).toEqual(whole)
  expect(inspect(issue)).toBe(inspect(whole))
  expect({ path: issue?.path, pointer: issue?.pointer, message: issue?.message, code: issue?.code, expected: issue?.expected, received: issue?.received }).toEqual(whole)
})

test('an issue holds nothing of the value', () => {
  const value = { url: { secret: 'x' } }
  const [issue] = contract.validateFileUploadResult(value).issues ?? []
  value.url.secret = 'y'
  expect(inspect(Object.assign(Object.create(null) as object, issue), { depth: 9 })).not.toMatch(/secret/)
  expect(issue?.received).toBe('an object')
})
