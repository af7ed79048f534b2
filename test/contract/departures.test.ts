/** Where the contract departs from the documented page: why, and with what evidence. */
import { describe, expect, test } from 'vitest'
import { forms, model, part, place, places } from './find.js'
import { page, rows } from './page-facts.js'

describe('where the page is wrong, the contract says so', () => {
  test.each([
    'UserSettings', 'UserProfile', 'EventCallback', 'flooNotice', 'flooError', 'RosterListFailure', 'onGroupJoined',
    'UserNotice.ClusterChanged', 'SendingStatus', 'ApplyApproval', 'GroupStatus', 'GroupType',
    // Wire names that are kept as they are spelt.
    'onGroupDestoryed', 'onGroupBaned', 'onGroupUnbaned', 'recentlistUpdate', 'UserNotice.KickedBySameDevice',
    ...['Connecting', 'Connected', 'LoggingIn', 'LoginFailed', 'LoggedIn', 'GettingToken', 'TokenReceived'].map((name) => `LoginMessage.${name}`),
  ])('%s', (path) => {
    expect(part(path).erratum).toMatch(/\w/)
  })

  test.each([
    'UserSettings.no_push_start_hour', 'UserSettings.no_push_end_hour', 'UserSettings.id', 'RosterItem.mute_notification',
    'onSendingMessageStatusChanged.res.status', 'onSendingMessageStatusChanged.res.mid', 'flooNotice.res[conversation_deleted].desc',
    'fileUploadProgress.res.loaded', 'GroupInvitation.expire_time', 'GroupInvitation.create_at', 'GroupApplication.expire_time',
    'GroupBlockedListItem.create_at',
  ])('%s', (path) => {
    expect(places(path)).not.toEqual([])
    for (const node of places(path)) expect(node.erratum).toMatch(/\w/)
  })

  test.each([
    ['onSendingMessageStatusChanged.res.status', { name: 'res.status:', type: 'number', values: 'sending failed sent' }],
    ['onSendingMessageStatusChanged.res.mid', { name: 'res.mid:', type: 'number' }],
    ['flooNotice.res.desc', { type: 'string' }],
    ['RosterItem.mute_notification', undefined],
  ])('%s: what the page says instead', (path, documented) => {
    for (const node of places(path)) expect(node.documented).toEqual(documented)
  })

  test('the names with a colon on the page are the ones that say so', () => {
    const odd = rows.filter(({ row }) => row.raw !== undefined && row.raw !== row.name)
    expect(odd.map(({ path }) => path)).toEqual(['onSendingMessageStatusChanged.res.status', 'onSendingMessageStatusChanged.res.mid'])
    for (const { path, row } of odd) for (const node of places(path)) expect(node.documented?.name).toBe(row.raw)
  })

  test('types that the page prints twice, and where the two differ', () => {
    const twice = page.typedefs.filter(({ sections }) => sections > 1)
    expect(twice.map(({ name, differs }) => [name, differs])).toEqual([['UserSettings', ['id']], ['UserProfile', undefined]])
  })

  test('EventCallback misses one event on the page and none here', () => {
    const callback = page.typedefs.find(({ name }) => name === 'EventCallback')?.params?.[0]?.type.split(' | ') ?? []
    expect(page.events.map(({ name }) => name).filter((name) => !callback.includes(name))).toEqual(['onRosterApplied'])
  })
})

describe('what arrives besides what is documented', () => {
  const notice = ['Meta', 'RawNotice']
  const banNotice = [...notice, 'GroupBanNotice']
  const json = ['string | object', 'number | boolean | null | any[]']

  const widened: [string, string[]][] = [
    ['Meta.ext', json], ['Meta.config', json],
    ['flooNotice.res[conversation_deleted].desc.id', ['int64', 'Long']],
    ['flooError.res.category', ['FlooErrorCategory', 'integer']],
    ['onGroupListUpdate.meta', ['Meta | undefined', 'RawNotice']],
    ['onGroupMemberChanged.groupId', ['int64', 'string']],
    ['onInputStatusMessage.res.ext', ['string', 'object']],
    ['onMessageCanceled.res.mid', ['string', 'Long']],
    ['onMessageRecalled.res.mid', ['string', 'Long']],
    ['onMessageDeleted.res.uid', ['string', 'int64', 'Long']],
    ['onMessageDeleted.res.mid', ['string', 'Long']],
    ['onReceiveHistoryMsg.res.next', ['integer', 'Long']],
    ['onRosterInfoUpdate.res', ['object', '(int64 | string)[]', 'undefined']],
    ['onRosterListUpdate.meta', ['Meta', 'undefined', 'RawNotice']],
    ['onRosterApplied.meta', notice], ['onGroupCreated.meta', notice], ['onGroupDestoryed.meta', notice],
    ['onGroupJoined.meta', notice], ['onGroupApplyAccepted.meta', notice], ['onGroupApplyDeclined.meta', notice],
    ['onGroupBaned.meta', banNotice], ['onGroupUnbaned.meta', banNotice],
    ['onSendingMessageStatusChanged.res.mid', ['integer', 'string', 'Long']],
    ['onUnreadChange.cid', ['int64', 'string', 'Long']],
    ['ConversationItem.timestamp', ['string', 'number', 'string']],
    ['ConversationItem.draftTimestamp', ['number', 'string']],
  ]

  test.each(widened)('%s takes %j', (path, expected) => {
    expect(places(path)).not.toEqual([])
    for (const node of places(path)) {
      expect(forms(node)).toEqual(expected)
      for (const form of node.also ?? []) expect(form.observed).toMatch(/\w/)
    }
  })

  test('nothing else takes more than the page says', () => {
    const found = rows.filter(({ path }) => places(path).some(({ also }) => also)).map(({ path }) => path)
    const offPage = ['flooNotice.res[conversation_deleted].desc.id', 'ConversationItem.draftTimestamp']
    expect([...found, ...offPage].sort()).toEqual(widened.map(([path]) => path).sort())
  })

  test.each([
    ['Meta.isHistory', 'boolean'], ['Meta.isNative', 'boolean'], ['Meta.isPlayed', 'boolean'], ['Meta.is_system', 'boolean'],
    ['Meta.editTimestamp', 'string'], ['flooError.res.code', 'integer'],
    ['onSendingMessageStatusChanged.res.uid', 'int64 | string'],
    ['onSendingMessageStatusChanged.res[sending].message', 'Meta'],
    ['onSendingMessageStatusChanged.res[sent].message', 'Meta'],
    ['onSendingMessageStatusChanged.res[failed].message', 'object'],
    ['onSendingMessageStatusChanged.res[failed].errorCode', 'integer'],
    ['onSendingMessageStatusChanged.res[failed].errorReason', 'string'],
    ['GroupInvitation.expired_time', 'int64'], ['GroupInvitation.updated_at', 'string'],
    ['GroupApplication.expired_time', 'int64'], ['GroupBlockedListItem.created_at', 'string'],
    ['ConversationItem.ext', 'string | object'], ['ConversationItem.hasAt', 'boolean'], ['ConversationItem.draft', 'string'],
    ['ConversationItem.draftTimestamp', 'number'],
  ])('%s (%s) is observed, and so never required', (path, type) => {
    expect(places(path)).not.toEqual([])
    for (const node of places(path)) {
      expect(forms(node)[0]).toBe(type)
      expect(node).toMatchObject({ optional: true, observed: expect.stringMatching(/\w/) as string })
    }
  })

  test.each([
    'Meta.config', 'Meta.attach', 'Meta.ext', 'Meta.type', 'flooError.res.desc', 'flooNotice.res[userNotice].desc',
    'GroupMember.avatar', 'GroupMemberBanned.avatar', 'GroupInvitation.expire_time', 'GroupInvitation.create_at',
    'GroupApplication.expire_time', 'GroupBlockedListItem.create_at',
  ])('%s may be absent, with evidence', (path) => {
    expect(place(path)).toMatchObject({ optional: true, optionalObserved: expect.stringMatching(/\w/) as string })
  })

  test.each([
    'MessageType.Rtc', 'Relation.Blacklisted', 'GroupType.Temporary', 'ConversationDeletedSource.OtherOperation',
    'LoginMessage.TokenReceivedRespelt', 'UserNotice.Unknown', 'UserNotice.DnsUpdate', 'UserNotice.TrafficLimitExceeded',
    'FlooErrorCategory.Fail', 'FlooErrorCategory.AppBanned', 'FlooErrorCategory.AppRevoked', 'Long', 'RawNotice', 'GroupBanNotice',
  ])('%s is observed', (path) => {
    expect(part(path).observed).toMatch(/\w/)
  })

  test.each([
    ['Relation', 3], ['GroupType', 3], ['MessageType', 'rtc'], ['ConversationDeletedSource', 'other_operation'],
    ['LoginMessage', 'token success, getting roster lists..'], ['UserNotice', 'TRAFFIC_LIMIT_EXCEEDED'], ['FlooErrorCategory', 'APP_REVOKED'],
  ])('%s has %s', (name, value) => {
    const values = model.enums.find((item) => item.name === name)?.values ?? []
    expect(values.filter((item) => item.value === value)).toHaveLength(1)
  })

  test.each([
    ['Long', { low: 'int32', high: 'int32', unsigned: 'boolean' }, []],
    ['RawNotice', { id: 'Long', from: 'object', to: 'object', timestamp: 'Long', ns: 'int32', payload: 'object' }, ['isHistory', 'isReceived']],
    ['GroupBanNotice', { groupId: 'int64', toUids: 'int64[]' }, ['content', 'all']],
  ])('%s has the members that were recorded', (name, required, optional) => {
    const typedef = model.typedefs.find((candidate) => candidate.name === name)
    const members = typedef?.kind === 'object' ? typedef.properties : []
    const isRequired = members.filter((member) => !member.optional)
    expect(Object.fromEntries(isRequired.map((member) => [member.name, forms(member).join()]))).toEqual(required)
    expect(members.filter((member) => member.optional).map((member) => member.name)).toEqual(optional)
  })

  test('since which release', () => {
    expect(part('GroupBanNotice').since).toBe('3.0.11')
    expect(part('GroupType.Temporary').since).toBe('3.0.19')
  })

  test('the stub of an unknown user is described, and loosens nothing', () => {
    expect(part('RosterItem').description).toMatch(/stub/)
    const properties = rows.filter(({ path }) => path.startsWith('RosterItem.')).flatMap(({ path }) => places(path))
    expect(properties).toHaveLength(12)
    expect(properties.filter(({ optional }) => optional)).toEqual([])
  })
})

describe('units that the page leaves out', () => {
  const expected: Record<string, string[]> = {
    'epoch-ms': [
      'GroupInfoAndSettings.created_at', 'GroupInfoAndSettings.updated_at', 'GroupSharedFile.created_at', 'GroupSharedFile.updated_at',
      'GroupAnnouncement.created_at', 'GroupMember.join_time', 'GroupMemberBanned.join_time', 'GroupMemberBanned.expired_time',
      'RosterApplication.expired_time', 'GroupInvitation.expire_time', 'GroupInvitation.expired_time', 'GroupApplication.expire_time',
      'GroupApplication.expired_time', 'Meta.timestamp', 'Meta.editTimestamp', 'ConversationItem.timestamp',
    ],
    'epoch-s': ['GroupInfoAndSettings.ban_expire_time', 'GroupBanAllResponse.ban_expire_time'],
    'hour-of-day': ['UserSettings.no_push_start_hour', 'UserSettings.no_push_end_hour', 'UserSettings.silence_start_time', 'UserSettings.silence_end_time'],
    min: ['GroupBannedMemberRequest.duration'],
    byte: ['GroupSharedFile.size', 'fileUploadProgress.res.loaded', 'fileUploadProgress.res.total'],
  }

  test.each(Object.entries(expected))('%s', (unit, paths) => {
    expect(paths.filter((path) => place(path).unit !== unit)).toEqual([])
  })

  test.each(['GroupBlockedListItem.create_at', 'GroupBlockedListItem.created_at', 'GroupInvitation.create_at', 'GroupInvitation.updated_at'])(
    '%s is a text with date and time', (path) => {
      expect(forms(place(path))).toEqual(['string'])
      expect(place(path).unit).toBeUndefined()
    })
})
