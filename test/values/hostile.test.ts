/** Values that are made to break a validator, and options that are: there is always an answer, soon, and short. */
import { describe, expect, test } from 'vitest'
import {
  assertMeta, isFileUpload, isFlooNotice, isMeta, isOnGroupMessage, isOnRosterInfoUpdate, isRecentlistUpdate, MetaSchema, validateMeta, validateOnRosterInfoUpdate,
  validateRecentlistUpdate, validateUserSettings,
} from '../../generated/index.js'

const meta = { id: '1', from: '2', to: '3', content: '', status: 0, timestamp: '4', toType: 'group' }
const throwing = { get: () => { throw new Error('mine') } }

describe('code of the value', () => {
  test.each<[string, unknown]>([
    ['a getter that throws', Object.defineProperty({ ...meta }, 'id', throwing)],
    ['a proxy that throws whatever is asked', new Proxy({}, { get: throwing.get, getOwnPropertyDescriptor: throwing.get, has: throwing.get, ownKeys: throwing.get, getPrototypeOf: throwing.get })],
    ['a proxy that was revoked', revoked()],
  ])('%s is an issue, and throws nothing but a ContractError', (_, value) => {
    expect(isMeta(value)).toBe(false)
    expect(isOnGroupMessage([value])).toBe(false)
    expect(validateMeta(value).issues).toHaveLength(1)
    expect(MetaSchema['~standard'].validate(value)).toHaveProperty('issues')
    expect(() => assertMeta(value)).toThrow(/^Meta.*: expected /)
  })

  test('no conversion of the value is asked for', () => {
    const asked = { toString: throwing.get, valueOf: throwing.get, toJSON: throwing.get, [Symbol.toPrimitive]: throwing.get }
    expect(validateMeta({ ...meta, id: asked }).issues).toMatchObject([{ path: ['id'], code: 'kind', received: 'an object' }])
    expect(isFlooNotice([{ category: asked }])).toBe(false)
  })

  test('a proxy that behaves is a value like any other', () => {
    expect(isMeta(new Proxy(meta, {}))).toBe(true)
  })

  test('members that everything inherits count for nothing', () => {
    const everything = Object.getPrototypeOf({}) as object
    const names = ['category', 'desc', 'id', '0']
    try {
      for (const name of names) Reflect.defineProperty(everything, name, { value: 'relogin', configurable: true })
      expect(isFlooNotice([{}])).toBe(false)
      expect(isFlooNotice([])).toBe(false)
      expect(isOnRosterInfoUpdate([Object.assign([], { length: 1 })])).toBe(false)
      expect(isMeta({ ...meta, id: undefined })).toBe(false)
      expect(isFileUpload({ download_url: '', upload_url: '', oss_body_param: {} })).toBe(true)
    } finally {
      for (const name of names) Reflect.deleteProperty(everything, name)
    }
  })
})

describe('size', () => {
  test.each<[string, () => unknown, number]>([
    ['a million wrong ids', () => validateOnRosterInfoUpdate([{ rosterIds: Array.from({ length: 1e6 }, () => 'x') }]).issues, 20],
    ['a million arguments too many', () => validateRecentlistUpdate(Array.from({ length: 1e6 }, () => 1)).issues, 20],
    ['nothing but the length of a list', () => validateRecentlistUpdate(Object.assign([], { length: 2 ** 32 - 1 })).issues ?? [], 0],
  ])('%s', (_, issues, count) => {
    const start = performance.now()
    expect(issues()).toHaveLength(count)
    expect(performance.now() - start).toBeLessThan(4000)
  })

  test('a list of holes, or of nothing but undefined, is as good as an empty one', () => {
    expect(isRecentlistUpdate(Object.assign([], { length: 3 }))).toBe(true)
    expect(isRecentlistUpdate(Array.from({ length: 3 }))).toBe(true)
  })

  test('long texts and names are cut, and stay on the line', () => {
    const long = '\u001B[31m\n\u2028"\u{1F600}'.repeat(1e5)
    const [issue] = validateMeta({ ...meta, toType: long }).issues ?? []
    expect(issue?.received.length).toBeLessThan(400)
    expect(issue?.message).toMatch(/^Meta\.toType: expected [ -~]+; got "[ -~]+\.\.\."$/)
  })
})

describe('maxIssues', () => {
  test.each<[string, number | undefined, number]>([
    ['one', 1, 1], ['some', 5, 5], ['as many as there are', 17, 17], ['more than there are', 1000, 17], ['no limit', Infinity, 17],
    ['not said', undefined, 17], ['zero means not said', 0, 17], ['less than zero', -3, 17], ['no number', Number.NaN, 17], ['less than one', 0.5, 17], ['a broken number', 2.9, 2],
  ])('%s: %s', (_, maxIssues, count) => {
    expect(validateUserSettings({}, { maxIssues }).issues).toHaveLength(count)
  })

  test('twenty, if nobody says', () => {
    expect(validateOnRosterInfoUpdate([{ rosterIds: Array.from({ length: 30 }, () => null) }]).issues).toHaveLength(20)
  })

  test('fewer issues are the first of all issues', () => {
    const all = validateUserSettings({ id: '' }).issues ?? []
    expect(JSON.stringify(validateUserSettings({ id: '' }, { maxIssues: 3 }).issues)).toBe(JSON.stringify(all.slice(0, 3)))
  })
})

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
