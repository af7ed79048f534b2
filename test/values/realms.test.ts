/** What is inherited is not there: whoever put it into a prototype, and however it looks. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPackage, type Subject } from './load-package.js'

const { subjects } = await loadPackage(join(import.meta.dirname, '../../generated'))
const everything = Object.getPrototypeOf({}) as object

/** An object in an example, the name of a member that must be in it, and the way to put another object in its place. */
interface Place { holder: Record<string, unknown>; name: string; put: (replacement: unknown) => unknown }

function placesIn({ args, examples, is }: Subject): Place[] {
  const objects = examples.flatMap((example): Omit<Place, 'name'>[] => {
    if (!args) return isObject(example) ? [{ holder: example, put: (replacement) => replacement }] : []
    return (example as unknown[]).flatMap((holder, index) => (isObject(holder) ? [{ holder, put: (replacement: unknown) => (example as unknown[]).with(index, replacement) }] : []))
  })
  return objects.flatMap(({ holder, put }) => Object.keys(holder).filter((name) => !is(put(without(holder, name)))).map((name) => ({ holder, name, put })))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function without(holder: object, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== name))
}

/** Ways to inherit a member that is right in itself. */
const heirs: [how: string, make: (holder: object, name: string, value: unknown) => unknown][] = [
  ['from a prototype', (holder, name, value) => Object.assign(Object.create({ [name]: value }) as object, without(holder, name))],
  ['from far away', (holder, name, value) => Object.assign(Object.create(Object.create(Object.defineProperty({}, name, { value })) as object) as object, without(holder, name))],
  ['from a getter', (holder, name, value) => Object.assign(Object.create(Object.defineProperty({}, name, { get: () => value })) as object, without(holder, name))],
  ['through a proxy', (holder, name, value) => new Proxy(Object.assign(Object.create({ [name]: value }) as object, without(holder, name)), {})],
]

/** Ways to give a member to all objects there are. */
const realms: [how: string, descriptor: (value: unknown) => PropertyDescriptor][] = [
  ['a member', (value) => ({ value, writable: true, enumerable: true })],
  ['a hidden one', (value) => ({ value })],
  ['a getter', (value) => ({ get: () => value })],
]

function inRealm<Result>(name: string, descriptor: PropertyDescriptor, run: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(everything, name)
  Reflect.defineProperty(everything, name, { ...descriptor, configurable: true })
  try {
    return run()
  } finally {
    if (before) Reflect.defineProperty(everything, name, before)
    else Reflect.deleteProperty(everything, name)
  }
}

describe.each(subjects.filter((subject) => placesIn(subject).length > 0))('$name', (subject) => {
  const places = placesIn(subject)
  const verdict = (value: unknown) => ({ guard: subject.is(value), explainer: subject.explains(value) })

  test.each(heirs)('what is inherited %s is missing', (_, make) => {
    const accepted = places.filter(({ holder, name, put }) => Object.values(verdict(put(make(holder, name, holder[name])))).some(Boolean))
    expect(accepted.map(({ name }) => name)).toEqual([])
  })

  test.each(realms)('what all objects have as %s is missing', (_, descriptor) => {
    const accepted = places.filter(({ holder, name, put }) => {
      const values = [put(without(holder, name)), put(Object.assign(Object.create(null) as object, without(holder, name)))]
      return inRealm(name, descriptor(holder[name]), () => values.some((value) => Object.values(verdict(value)).some(Boolean)))
    })
    expect(accepted.map(({ name }) => name)).toEqual([])
  })

  test.each(realms)('nothing else is wrong where all objects have %s', (_, descriptor) => {
    const refused = places.filter(({ holder, name, put }) => !inRealm(name, descriptor(holder[name]), () => subject.is(put(holder)) && subject.explains(put(holder))))
    expect(refused.map(({ name }) => name)).toEqual([])
  })

  test('a list with all members is a list', () => {
    const objectsOnly = places.filter(({ put }) => !subject.is(put([])))
    expect(objectsOnly.filter(({ holder, put }) => Object.values(verdict(put(Object.assign([], holder)))).some(Boolean))).toEqual([])
  })
})
