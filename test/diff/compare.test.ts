/** What is a change and what is not, and how changes are told. Their verdicts are the oracle's affair. */
import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { compare } from '../../generator/diff/index.js'
import { sentenceOf } from '../../generator/diff/kinds.js'
import type { Model } from '../../generator/model.js'
import { domainText, modelOf, sourcesOf } from '../build/sources.js'

const shop = `
enums:
  Size: { description: How large a cake is., type: int32, values: [{ value: 0, name: Small, description: x }, { value: 1, name: Large, description: x }] }
typedefs:
  Cake:
    description: A cake as it stands on the counter.
    properties:
      id: { type: int64, description: Identifies the cake. }
      size: { type: Size, description: How large it is. }
      weight: { type: int32, description: How heavy it is., unit: byte }
      note: { type: 'string | null', description: What to know., optional: true }
  Name: { description: What a cake is called., type: string, minLength: 1 }
events:
  onBaked:
    description: A cake left the oven.
    args:
      cake: { type: Cake, description: The cake. }
  onTold:
    description: Somebody told something.
    args:
      res:
        description: What was told.
        discriminator: kind
        properties:
          kind: { type: Kind, description: Which one. }
          time: { type: int64, description: When. }
        variants:
          hot: { description: It is hot., properties: { degrees: { type: int32, description: How hot. } } }
          cold: { description: It is cold. }
        also: [{ type: string, observed: seen once or twice }]
`.replace('enums:', "enums:\n  Kind: { description: What was told., type: string, values: [{ value: hot, name: Hot, description: x }, { value: cold, name: Cold, description: x }] }")

function modelFrom(text: string | Readonly<Record<string, string>>): Model {
  if (typeof text === 'string') return modelOf(text)
  const { model, diagnostics } = build(sourcesOf(text))
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}

/** `old ⇒ new` in the text; each exactly once. */
function edited(...edits: [string, string][]): string {
  return edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`not exactly once: ${from}`)
    return text.replace(from, () => to)
  }, shop)
}

function told(head: string, base = shop): string[] {
  return compare(modelOf(base), modelOf(head)).map((change) => `${change.level} ${change.kind}: ${sentenceOf(change)}`)
}

describe('no change', () => {
  test.each<[string, string]>([
    ['nothing at all', shop],
    ['a comment', edited(['typedefs:', '# types follow\ntypedefs:'])],
    ['properties in another order', edited(['      id: { type: int64, description: Identifies the cake. }\n', ''], ['How large it is. }\n', 'How large it is. }\n      id: { type: int64, description: Identifies the cake. }\n'])],
    ['a union in another order', edited(["'string | null'", "'null | string'"])],
    ['quotes', edited(['description: A cake left the oven.', "description: 'A cake left the oven.'"])],
    ['values in another order', edited(['{ value: hot, name: Hot, description: x }, { value: cold, name: Cold, description: x }', '{ value: cold, name: Cold, description: x }, { value: hot, name: Hot, description: x }'])],
  ])('%s', (_, head) => expect(told(head)).toEqual([]))

  test('declarations in another file', () => {
    const head = (domain: string) => `title: ${domain}\ndescription: x\n`
    const body = 'typedefs:\n  Name: { description: x, type: string }\n'
    const one = modelFrom({ 'shop.yaml': head('Shop') + body, 'yard.yaml': head('Yard') })
    expect(compare(one, modelFrom({ 'shop.yaml': head('Shop'), 'yard.yaml': head('Yard') + body }))).toEqual([])
    expect(compare(modelFrom({ 'shop.yaml': head('Shop') + body }), modelFrom({ 'store.yaml': head('Shop') + body }))).toEqual([])
  })
})

describe('renames', () => {
  test.each<[string, string, string[]]>([
    ['an enum, and nothing at the places that use it', edited(['  Size: {', '  Format: {'], ['type: Size', 'type: Format']), ['major enum-renamed: the enum Size seems to be called Format now']],
    ['a type, and nothing at the places that use it', edited(['  Cake:', '  Pie:'], ['type: Cake', 'type: Pie']), ['major typedef-renamed: the type Cake seems to be called Pie now']],
    ['a type that changed as well', edited(['  Cake:', '  Cakes:'], ['type: Cake', 'type: Cakes'], [' note: {', ' hint: {']), [
      'major typedef-renamed: the type Cake seems to be called Cakes now',
      'major property-renamed: the property Cakes.note seems to be called Cakes.hint now',
    ]],
    ['a property', edited([' weight: {', ' mass: {']), ['major property-renamed: the property Cake.weight seems to be called Cake.mass now']],
    ['an event, with the shape that is named after it', edited(['onTold', 'onHeard']), ['major event-renamed: the event onTold seems to be called onHeard now']],
    ['a value', edited(['name: Large', 'name: Big']), ['major enum-value-renamed: the value Size.Large is called Big now']],
    ['an argument', edited(['cake: { type', 'item: { type']), ['patch argument-renamed: the argument onBaked.cake is called item now']],
    ['another property of the same type is not the same', edited(['weight: { type: int32, description: How heavy it is., unit: byte }', 'price: { type: int32, description: What it costs. }']), [
      'major property-added: Cake.price is a new property of type int32',
      'major property-removed: the property Cake.weight is gone',
    ]],
    ['of several that might be meant none is taken', edited(['weight: { type: int32, description: How heavy it is., unit: byte }', 'mass: { type: int32, description: How heavy it is. }\n      load: { type: int32, description: How heavy it is. }']), [
      'major property-added: Cake.mass is a new property of type int32',
      'major property-added: Cake.load is a new property of type int32',
      'major property-removed: the property Cake.weight is gone',
    ]],
  ])('%s', (_, head, want) => expect(told(head)).toEqual(want))
})

describe('one edit, one change', () => {
  test.each<[string, string, string[]]>([
    ['a property that all variants have', edited(['time: { type: int64', 'time: { type: string']), ['major type-changed: the type of onTold.res.time is string and no longer int64']],
    ['a property of one variant', edited(['How hot. }', 'How hot it is. }']), ['patch description-changed: onTold.res(hot).degrees is described otherwise']],
    ['a form that moves into the type', edited(['type: Cake, description: The cake.', "type: 'Cake | string', description: The cake."]), ['major type-changed: the type of onBaked.cake is Cake | string and no longer Cake']],
    ['a limit', edited(['minLength: 1', 'minLength: 2']), ['major constraint-changed: Name is restricted otherwise: at least 2 characters instead of at least 1 character']],
    ['a limit less', edited([', minLength: 1', '']), ['minor constraint-removed: Name is no longer restricted: at least 1 character']],
    ['a unit', edited([', unit: byte', '']), ['patch unit-changed: the unit of Cake.weight is no longer said to be byte']],
    ['a form less', edited(["        also: [{ type: string, observed: seen once or twice }]\n", '']), ['major form-removed: onTold.res no longer arrives as string']],
    ['other evidence', edited(['seen once or twice', 'seen on every day']), ['patch evidence-changed: the evidence for onTold.res is another']],
    ['deprecation', edited(['type: string, minLength', 'type: string, deprecated: Use the id., minLength']), ['minor deprecated: Name is deprecated: Use the id.']],
  ])('%s', (_, head, want) => expect(told(head)).toEqual(want))

  test('a form that was observed and is documented now is told, and not as a loss', () => {
    const base = "events:\n  onX:\n    description: x\n    args:\n      a: { type: int64, description: x, also: [{ type: string, observed: seen it }] }\n"
    const head = "events:\n  onX:\n    description: x\n    args:\n      a: { type: 'int64 | string', description: x }\n"
    expect(compare(modelOf(base), modelOf(head)).map(({ kind, verdicts }) => ({ kind, ...verdicts }))).toEqual([
      { kind: 'type-changed', types: 'none', validators: 'none', docs: 'compatible' },
      { kind: 'form-removed', types: 'none', validators: 'none', docs: 'compatible' },
    ])
  })
})

test('what refers to itself under two names comes to an end', () => {
  const list = (name: string) => `typedefs:\n  ${name}: { description: x, type: '(${name} | string)[]' }\n  User: { description: x, type: '${name} | null' }\n`
  const tree = (name: string) => `typedefs:\n  ${name}: { description: x, properties: { next: { type: ${name}, optional: true, description: x }, all: { type: '${name}[]', description: x }, own: { type: 'map<${name}>', description: x } } }\n`
  expect(told(list('B').replace('  User', '  Using'), list('A'))).toHaveLength(4)
  expect(told(tree('Elsewhere'), tree('Tree')).length).toBeGreaterThan(0)
})

test('places: what is new and what changed in the head, what is gone in the base', () => {
  const head = edited(['      id: { type: int64, description: Identifies the cake. }\n', ''], ['type: string, minLength: 1', 'type: string, minLength: 2'])
  const where = compare(modelOf(shop), modelOf(head)).map(({ kind, side, at }) => [kind, side, domainText(side === 'base' ? shop : head).slice(at.start, at.start + 4)])
  expect(where).toEqual([['property-removed', 'base', 'id: '], ['constraint-changed', 'head', 'Name']])
})
