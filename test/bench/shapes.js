/** What is measured: six shapes of the contract, and values for the three regimes, made from its examples. */

/** The array of 1,000 is no type of the contract; the bench adds it to a copy, under this name. */
export const listName = 'MetaList'
export const listSpec = `title: Bench
description: What only the bench needs.
typedefs:
  ${listName}:
    description: A thousand messages.
    direction: in
    type: Meta[]
`

/** The shapes: their name in tables, and the validator's. */
export const shapes = ['Meta', 'GroupInfoAndSettings', 'UserSettings', 'RosterItem', 'flooNotice', listName]

/** A shape's node in the model. An event is the list of its arguments, for us and for the peers. */
export function nodeOf(model, shape) {
  const event = model.events.find(({ name }) => name === shape)
  return event ? { type: { kind: 'arguments', items: event.args } } : model.typedefs.find(({ name }) => name === shape)
}

/** The values of a regime: `valid` have one key set, `varied` have several, and `invalid` have a fault each. */
export function valuesOf(model, shape, regime) {
  const event = model.events.find(({ name }) => name === shape)
  if (event) return regimes[regime](event.examples.map(({ args }) => args[0]), []).map((value) => [value])
  if (shape !== listName) return valuesOfTypedef(model, shape, regime)
  const items = valuesOfTypedef(model, 'Meta', regime === 'varied' ? 'varied' : 'valid')
  const wrong = valuesOfTypedef(model, 'Meta', 'invalid')
  return Array.from({ length: 4 }, (_, index) => {
    const list = Array.from({ length: 1000 }, (_none, at) => structuredClone(items[at % items.length]))
    // Three of the thousand are wrong, far apart.
    if (regime === 'invalid') for (const at of [311, 640, 983]) list[at] = wrong[(at + index) % wrong.length]
    return list
  })
}

function valuesOfTypedef(model, name, regime) {
  const { examples, properties } = nodeOf(model, name)
  return regimes[regime](examples.map(({ value }) => value), properties.filter(({ optional }) => optional).map((property) => property.name))
}

const regimes = {
  valid: (examples) => Array.from({ length: 16 }, () => structuredClone(examples[0])),
  varied: (examples) => Array.from({ length: 16 }, (_, index) => keySet(examples[index % examples.length], index % 4)),
  invalid: (examples, optional) => Object.keys(examples[0]).flatMap((key) => faults(examples[0], key, optional.includes(key))),
}

/** The same value with its keys in another order or with one that nobody asked for. */
function keySet(example, kind) {
  const entries = Object.entries(structuredClone(example))
  if (kind === 1) entries.reverse()
  if (kind === 2) entries.push(['added_later', 1])
  if (kind === 3) entries.unshift(['trace', 'a'])
  return Object.fromEntries(entries)
}

/** One member of the wrong kind, and one left out, where somebody misses it. */
function faults(example, key, isOptional) {
  const wrong = { ...structuredClone(example), [key]: isOptional && key in anything ? anything[key] : wrongFor(example[key]) }
  const { [key]: _left, ...without } = structuredClone(example)
  return isOptional ? [wrong] : [wrong, without]
}

const wrongFor = (value) => (typeof value === 'string' ? 7 : 'wrong')

/** Where any JSON value may stand, what is wrong is none. */
const anything = { ext: Symbol('wrong'), config: Symbol('wrong') }
