/** The spec against the second witness of the documented page. Where it departs from it: `departures.test.ts`. */
import { describe, expect, test } from 'vitest'
import { nodeOf, type Type } from '../../generator/model.js'
import { forms, model, type Place, place, places } from './find.js'
import { page, type PageExample, rows } from './page-facts.js'

const enums = new Map(model.enums.map((item) => [item.name, item]))
const typedefs = new Map(model.typedefs.map((item) => [item.name, item]))
const objects = page.typedefs.filter(({ kind }) => kind === 'object')
const domainOrder = (items: { name: string; domain: string }[]) =>
  model.contract.domains.flatMap(({ name }) => items.filter(({ domain }) => domain === name)).map(({ name }) => name)

describe('what the page has', () => {
  test('as many events, types and properties as the page is known to have', () => {
    expect(page.counts).toEqual({ events: 28, sections: 27, typedefs: 25, objects: 22, properties: 146 })
    expect(page.events).toHaveLength(28)
    expect(page.typedefs).toHaveLength(25)
    expect(objects.flatMap(({ properties = [] }) => properties)).toHaveLength(146)
    expect(rows).toHaveLength(195)
  })

  test('every event, and no other; in the order of the page inside each domain', () => {
    expect(model.events.map(({ name }) => name).sort()).toEqual(page.events.map(({ name }) => name).sort())
    const domainOf = new Map(model.events.map(({ name, domain }) => [name, domain]))
    expect(model.events.map(({ name }) => name)).toEqual(domainOrder(page.events.map(({ name }) => ({ name, domain: domainOf.get(name) ?? '' }))))
  })

  test.each(page.events)('$name has the arguments of the page, in its order', ({ name, args, params }) => {
    const event = model.events.find((candidate) => candidate.name === name)
    expect(event?.args.map((arg) => arg.name)).toEqual(args)
    const documented = params.map((row) => row.name).filter((path) => path.includes('.'))
    const found = event?.args.flatMap((arg) => documentedMembers(arg.type).map((member) => `${arg.name}.${member}`))
    expect(found).toEqual(documented)
  })

  test('every type, in the order of the page inside each domain; all others are marked as observed', () => {
    const documented = model.typedefs.filter(({ name }) => page.typedefs.some((typedef) => typedef.name === name))
    const domainOf = new Map(documented.map(({ name, domain }) => [name, domain]))
    expect(documented).toHaveLength(25)
    expect(documented.map(({ name }) => name)).toEqual(domainOrder(page.typedefs.map(({ name }) => ({ name, domain: domainOf.get(name) ?? '' }))))
    expect(model.typedefs.filter((typedef) => !documented.includes(typedef) && typedef.observed === undefined)).toEqual([])
    expect(documented.filter(({ observed }) => observed !== undefined)).toEqual([])
  })

  test.each(objects)('$name has the properties of the page, in its order; all others are marked as observed', ({ name, properties = [] }) => {
    const typedef = typedefs.get(name)
    expect(typedef && documentedMembers(nodeOf(typedef).type)).toEqual(properties.map((row) => row.name))
  })

  test.each([
    ['Event', 'string', 'event-name'],
    ['EventCallback', 'function', 'event-callback'],
  ])('%s is derived from the events', (name, kind, from) => {
    expect(page.typedefs.find((typedef) => typedef.name === name)?.kind).toBe(kind)
    expect(typedefs.get(name)).toMatchObject({ kind: 'derived', type: { from } })
  })
})

describe('each row of the page', () => {
  // The page calls the object of a deleted conversation a string, and three words a number.
  const differs = new Set(['flooNotice.res.desc', 'onSendingMessageStatusChanged.res.status'])
  // `Meta | undefined` on the page, or observed without an argument.
  const mayBeUndefined = new Set(['onGroupListUpdate.meta', 'onRosterListUpdate.meta', 'onRosterInfoUpdate.res'])

  test.each(rows)('$path has the type of the page', ({ path, row }) => {
    const found = places(path)
    expect(found).not.toEqual([])
    for (const node of found) {
      if (!differs.has(path)) expect(spelling(node.type)).toBe(row.type)
      const { type = row.type } = node.documented ?? {}
      expect(type.replace(/^(\w+)\[\]$/, 'Array.<$1>'), 'documented').toBe(row.type)
    }
  })

  test.each([...differs])('%s differs from the page, and says so', (path) => {
    const { type } = rows.find((candidate) => candidate.path === path)?.row ?? {}
    const different = places(path).filter((node) => spelling(node.type) !== type)
    expect(different).not.toEqual([])
    for (const node of different) expect(node).toMatchObject({ documented: { type }, erratum: expect.stringMatching(/\w/) as string })
  })

  test.each(rows.filter(({ row }) => row.width))('$path has the width of the page', ({ path, row }) => {
    for (const node of places(path)) expect(widthOf(node)).toBe(row.width)
  })

  test.each(rows.filter(({ row }) => !row.width && /number/.test(row.type)))('$path: a width of our own is marked', ({ path }) => {
    for (const node of places(path)) {
      const isOurs = widthOf(node) !== undefined || itemWidthOf(node) !== undefined
      if (isOurs) expect(node.documented?.type, 'documented').toMatch(/^number(\[\])?$/)
    }
  })

  test.each(rows)('$path is required, or what makes it optional is said', ({ path }) => {
    for (const node of places(path)) {
      const isSaid = node.optionalObserved !== undefined || mayBeUndefined.has(path) || path.startsWith('GroupInfoRequest.')
      if (node.optional) expect(isSaid).toBe(true)
    }
  })
})

describe('enumerations', () => {
  const names: Record<string, string> = {
    'RosterItem.auth_mode': 'AuthMode',
    'RosterItem.relation': 'Relation',
    'UserSettings.auth_mode': 'AuthMode',
    'Meta.type': 'MessageType',
    'Meta.status': 'MessageStatus',
    'Meta.toType': 'ReceiverType',
    'RosterApplication.status': 'RosterApplicationStatus',
    'GroupInfoAndSettings.apply_approval': 'ApplyApproval',
    'GroupInfoAndSettings.msg_mute_mode': 'MsgMuteMode',
    'GroupInfoAndSettings.msg_push_mode': 'MsgPushMode',
    'GroupInfoAndSettings.status': 'GroupStatus',
    'GroupInfoAndSettings.type': 'GroupType',
    'BriefGroupInfoAndSettings.apply_approval': 'ApplyApproval',
    'BriefGroupInfoAndSettings.msg_mute_mode': 'MsgMuteMode',
    'BriefGroupInfoAndSettings.msg_push_mode': 'MsgPushMode',
    'BriefGroupInfoAndSettings.status': 'GroupStatus',
    'BriefGroupInfoAndSettings.type': 'GroupType',
    'GroupInfoRequest.type': 'GroupType',
    'GroupInvitation.status': 'GroupInvitationStatus',
    'GroupApplication.status': 'GroupApplicationStatus',
    'ConversationItem.type': 'ConversationType',
    'onSendingMessageStatusChanged.res.status': 'SendingStatus',
  }
  const listed = rows.filter(({ row }) => row.numbers ?? row.words)

  test('the table names every row of the page that lists values', () => {
    expect(Object.keys(names).sort()).toEqual(listed.map(({ path }) => path).sort())
  })

  test.each(listed)('$path is a named enum with the values of the page; all others are marked as observed', ({ path, row }) => {
    const name = names[path] ?? ''
    for (const node of places(path)) expect(node.type).toEqual({ kind: 'ref', name })
    const values = enums.get(name)?.values ?? []
    const documented = values.filter(({ observed }) => observed === undefined).map(({ value }) => value)
    expect(documented.toSorted()).toEqual([...(row.numbers ?? row.words ?? [])].toSorted())
  })

  test.each(rows.filter(({ row }) => row.booleans))('$path says what true and false mean', ({ path }) => {
    for (const node of places(path)) expect(node.meanings?.map(({ value }) => value).toSorted()).toEqual([false, true])
  })

  // The enums that the page has in example lines only.
  test.each([
    ['flooNotice', 'FlooNoticeCategory', ['loginMessage', 'action', 'conversation_deleted', 'userNotice']],
    ['flooError', 'FlooErrorCategory', ['USER_BANNED', 'USER_FROZEN', 'APP_FROZEN', 'LICENSE', 'DNS_FAILED']],
  ])('%s has the categories of the page', (event, name, words) => {
    const examples = page.events.find((candidate) => candidate.name === event)?.examples ?? []
    expect([...new Set(examples.map(({ category }) => category))]).toEqual(words)
    expect(documentedValues(name)).toEqual(words)
    for (const node of places(`${event}.res.category`)) expect(node.type).toEqual({ kind: 'ref', name })
  })

  test.each([
    ['loginMessage', 'LoginMessage', 7],
    ['action', 'NoticeAction', 2],
    ['userNotice', 'UserNotice', 11],
  ])('the fixed words of %s are %s', (category, name, count) => {
    const lines = noticeLines.flatMap((line) => (line.category === category && line.desc !== undefined ? [line.desc] : []))
    expect(lines).toHaveLength(count)
    expect(documentedValues(name)).toEqual(lines)
    expect(forms(place(`flooNotice.res[${category}].desc`))[0]?.split(' | ')[0]).toBe(name)
  })
})

const noticeLines = page.events.find(({ name }) => name === 'flooNotice')?.examples ?? []
const errorLines = page.events.find(({ name }) => name === 'flooError')?.examples ?? []

describe('example lines of the page', () => {
  test.each(noticeLines)('flooNotice $category $desc$descStart', (line) => {
    expect(payloadsOf('flooNotice').filter((payload) => fits(payload, line))).toHaveLength(1)
  })

  test.each([...new Set(errorLines.map(({ category }) => category))])('flooError %s', (category) => {
    const lines = errorLines.filter((line) => line.category === category)
    expect(payloadsOf('flooError').filter((payload) => lines.every((line) => fits(payload, line)))).toHaveLength(lines.length)
  })
})

/** The members that the page has, too: all variants have the same. */
function documentedMembers(type: Type): string[] {
  const shapes = type.kind === 'variants' ? type.variants.map(({ properties }) => properties) : type.kind === 'object' ? [type.properties] : []
  return [...new Set(shapes.flat().filter(({ observed }) => observed === undefined).map(({ name }) => name))]
}

function documentedValues(name: string): (string | number)[] {
  return (enums.get(name)?.values ?? []).filter(({ observed }) => observed === undefined).map(({ value }) => value)
}

/** The type as the page would print it. */
function spelling(type: Type): string {
  switch (type.kind) {
    case 'scalar': return type.name.startsWith('int') ? 'number' : type.name
    case 'array': return `Array.<${spelling(type.items)}>`
    case 'map': return `object.<string, ${spelling(type.values)}>`
    case 'union': return [...new Set(type.members.map(spelling))].join(' | ')
    case 'ref': {
      const base = enums.get(type.name)?.type
      const typedef = typedefs.get(type.name)
      if (base !== undefined) return base === 'int32' ? 'number' : base
      return typedef?.kind === 'alias' ? spelling(typedef.type) : type.name
    }
    default: return 'object'
  }
}

function widthOf({ type }: Place): string | undefined {
  if (type.kind === 'ref') return enums.get(type.name)?.type === 'int32' ? 'int32' : undefined
  return type.kind === 'scalar' && type.name.startsWith('int') ? type.name : undefined
}

function itemWidthOf(node: Place): string | undefined {
  return node.type.kind === 'array' ? widthOf({ ...node, type: node.type.items }) : undefined
}

function payloadsOf(name: string): unknown[] {
  return model.events.find((event) => event.name === name)?.examples.map(({ args }) => args[0]) ?? []
}

/** Whether an example of the contract shows what a line of the page shows. */
function fits(payload: unknown, { category, desc, descStart, descObject }: PageExample): boolean {
  if (typeof payload !== 'object' || payload === null) return false
  const found = payload as { category?: unknown; desc?: unknown }
  if (found.category !== category) return false
  if (desc !== undefined) return found.desc === desc
  if (descStart !== undefined) return typeof found.desc === 'string' && found.desc.startsWith(descStart) && found.desc !== descStart
  if (descObject === undefined) return typeof found.desc === 'string' && found.desc !== ''
  const object = found.desc as Record<string, unknown>
  return Object.entries(descObject).every(([key, value]) => key in object && (value === null || object[key] === value))
}

