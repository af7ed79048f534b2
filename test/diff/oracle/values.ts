/**
 * Valid values of everything that a contract has a validator for: the edges of each limit, each value of
 * each enum, each kind of each union, each property missing and there, all else as it mostly is.
 */
import { type Argument, type Constraints, constraintsOf, type Model, type Node, type Property } from '../../../generator/model.js'
import { validatorNames } from '../../../generator/names.js'
import { type Leaf, type Reader, readerOf } from '../../values/leaves.js'
import { numbers, sizes, texts } from './edges.js'

type Form = Pick<Node, 'type' | 'also'> & Constraints

/** By the name of the guard; made when they are asked for. */
export function valuesOf(model: Model): Map<string, () => unknown[]> {
  const values = valuesReader(readerOf(model))
  const typedefs = model.typedefs.flatMap((typedef): [string, () => unknown[]][] => {
    const own: [string, () => unknown[]] = [typedef.name, () => values.of({ type: { kind: 'ref', name: typedef.name } })]
    if (typedef.kind === 'callback') return [own, [`${typedef.name}Args`, () => values.lists(typedef.type.args)]]
    return typedef.kind === 'derived' && typedef.type.from === 'event-callback' ? [] : [own]
  })
  const events = model.events.map(({ name, args }): [string, () => unknown[]] => [name, () => values.lists(args)])
  return new Map([...typedefs, ...events].map(([name, make]) => [validatorNames(name).is, make]))
}

function valuesReader(reader: Reader) {
  const known = new Map<Form | string, unknown[]>()
  const open = new Set<Form | string>()
  /** All but the usual ones. */
  const varied = new WeakSet<object>()

  /** The first is what the place mostly holds. What leads back to itself does so once, and then no more. */
  function of(form: Form): unknown[] {
    const { type, also } = form
    const key = type.kind === 'ref' && !also && !constraintsOf(form as Node) ? type.name : form
    const found = known.get(key)
    if (found) return found
    if (open.has(key)) known.set(key, [])
    open.add(key)
    const values = reader.leavesOf(form).flatMap((leaf) => {
      const likely = valuesOfLeaf(leaf)
      // A shape without limits is made of valid values.
      return isShape(leaf) ? likely : likely.filter((value) => reader.accepts([leaf], value))
    })
    open.delete(key)
    known.set(key, values)
    return values
  }

  function valuesOfLeaf(leaf: Leaf): unknown[] {
    switch (leaf.is) {
      case 'int32': return numbers(leaf.within, [1, -(2 ** 31), 2 ** 31 - 1])
      case 'int64': return numbers(leaf.within, [1, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])
      case 'integer': return numbers(leaf.within, [1, 2 ** 53, -(2 ** 60)])
      case 'number': return numbers(leaf.within, [1, 1.5, 1e300])
      case 'string': return texts(leaf.within)
      case 'boolean': return [true, false]
      case 'null': return [null]
      case 'object': return sizes(leaf.within, 'Properties', ['text', 1, null]).map(named)
      case 'any': return ['anything', 1, true, null, {}, []]
      case 'function': return [() => undefined]
      case 'enum': return [...leaf.values, ...(leaf.open ? [leaf.base === 'string' ? 'not listed' : 77] : [])]
      case 'tag': return leaf.values
      case 'event': return leaf.names
      case 'array': {
        const items = within({ type: leaf.items })
        return [...sizes(leaf.within, 'Items', items), ...items.map((item) => padded(leaf, item, items))]
      }
      case 'map': {
        const items = within({ type: leaf.values })
        return [...sizes(leaf.within, 'Properties', items).map(named), ...items.map((item) => named(padded(leaf, item, items)))]
      }
      case 'shape': return shapes(leaf.properties, {})
      case 'variants': return leaf.type.variants.flatMap(({ value, properties }) =>
        shapes(properties.filter(({ name }) => name !== leaf.type.discriminator), { [leaf.type.discriminator]: value }))
    }
  }

  /** What is declared by itself varies there, and is what it usually is wherever it is used. */
  function within(form: Form): unknown[] {
    const values = of(form)
    return form.type.kind === 'ref' ? values.filter((value) => typeof value !== 'object' || value === null || !varied.has(value)) : values
  }

  /** One property after the other runs through its values. */
  function shapes(properties: readonly Property[], start: object): unknown[] {
    const members = properties.map(({ name, optional, ...node }) => ({ name, optional, values: within(node) }))
    const usual = { ...start, ...Object.fromEntries(members.flatMap(({ name, values }) => (values.length > 0 ? [[name, values[0]]] : []))) }
    const others = members.flatMap(({ name, optional, values }) => [
      ...values.slice(1).map((value) => ({ ...usual, [name]: value })),
      ...(optional ? [without(usual, name), { ...usual, [name]: undefined }] : []),
    ])
    for (const other of others) varied.add(other)
    return [usual, ...others]
  }

  function lists(args: readonly Argument[]): unknown[][] {
    const places = args.map((arg) => [...within(arg), ...(arg.optional ? [undefined] : [])])
    const usual = places.map(([first]) => first)
    const shorter = args.flatMap((_, index) => (args.slice(index).every(({ optional }) => optional) ? [usual.slice(0, index)] : []))
    return [usual, ...shorter, ...places.flatMap((values, index) => values.slice(1).map((value) => usual.with(index, value)))]
  }

  return { of, lists }
}

function named(items: readonly unknown[]): object {
  return Object.fromEntries(items.map((item, index) => [`k${index}`, item]))
}

function isShape({ is, within }: Leaf): boolean {
  return (is === 'shape' || is === 'variants') && within.every((limits) => Object.keys(limits).length === 0)
}

/** A list of the shortest length that is allowed, with the item in it. */
function padded({ within }: Leaf, item: unknown, others: readonly unknown[]): unknown[] {
  const least = Math.max(1, ...within.map(({ minItems, minProperties }) => minItems ?? minProperties ?? 0))
  return [item, ...others.filter((other) => other !== item).slice(0, least - 1)]
}

function without(value: object, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}

