/** The values that the examples of an event show where the spec has an enum. */
import type { Event, Type } from '../../model.js'
import { nodeOf } from '../../model.js'
import { type Shown, shownObjects } from '../example-values.js'
import type { Names } from '../kinds.js'
import type { PageEntry, PagePlace } from '../page.js'
import type { Comparison } from './index.js'

/** An example shows one argument: the only one, or the one that is an object. */
export function compareExamples({ examples }: PageEntry, event: Event, { names, seen }: Comparison): void {
  const [argument, ...others] = event.args
  if (!argument || others.length > 0) return
  for (const { text, line, file } of examples) {
    for (const shown of shownObjects(text)) {
      look(shown.value, argument.type, { file, line: line + shown.line }, 0)
    }
  }

  function look(value: Shown, type: Type, place: PagePlace, depth: number): void {
    if (depth > 30) return
    const inner = behind(type, names)
    if (value.kind === 'value') return lookAtScalar(value.value, inner, place)
    if (value.kind === 'list') {
      const items = inner.flatMap((one) => (one.kind === 'array' ? [one.items] : []))
      for (const item of value.items) for (const one of items) look(item, one, place, depth + 1)
    }
    if (value.kind !== 'object') return
    for (const { properties } of shapesFor(value, inner)) {
      for (const [key, member] of value.entries) {
        const property = properties.find(({ name }) => name === key)
        if (property) look(member, property.type, place, depth + 1)
      }
    }
  }

  /** Where any other text is right, too, a new one is nothing new. */
  function lookAtScalar(value: string | number | boolean | null, types: readonly Type[], place: PagePlace): void {
    if (typeof value !== 'string' && typeof value !== 'number') return
    const enums = types.flatMap((type) => (type.kind === 'ref' ? [names.enums.get(type.name)] : [])).filter((subject) => subject !== undefined)
    const target = enums.find(({ values }) => values.some((own) => own.value === value))
      ?? (types.length === enums.length || types.every((type) => type.kind === 'ref') ? enums.find(({ type }) => (type === 'string') === (typeof value === 'string')) : undefined)
    if (target && !isRightElse(types, value)) seen.addExample(target, value, place)
  }

  function isRightElse(types: readonly Type[], value: string | number): boolean {
    return types.some((type) => {
      const begin = type.kind === 'ref' ? names.typedefs.get(type.name)?.startsWith : undefined
      if (begin !== undefined) return String(value).startsWith(begin)
      return type.kind === 'scalar' && (type.name === 'any' || (type.name === 'string') === (typeof value === 'string'))
    })
  }
}

/** The members of a union, and what names of types stand for; enums, and texts that are not any text, stay names. */
function behind(type: Type, names: Names, depth = 0): Type[] {
  if (type.kind === 'union') return type.members.flatMap((member) => behind(member, names, depth))
  const typedef = type.kind === 'ref' ? names.typedefs.get(type.name) : undefined
  const isPlain = typedef && typedef.startsWith === undefined && typedef.pattern === undefined
  return isPlain && depth < 20 ? behind(nodeOf(typedef).type, names, depth + 1) : [type]
}

/** Of shapes that one property tells apart, the one that the value says; all, where it is a new one. */
function shapesFor(value: Shown & { kind: 'object' }, types: readonly Type[]): { properties: readonly { name: string; type: Type }[] }[] {
  return types.flatMap((type) => {
    if (type.kind === 'object') return [type]
    if (type.kind !== 'variants') return []
    const tag = value.entries.find(([key]) => key === type.discriminator)?.[1]
    const own = type.variants.filter((variant) => tag?.kind === 'value' && tag.value === variant.value)
    return own.length > 0 ? own : type.variants.slice(0, 1).map(({ properties }) => ({ properties: properties.filter(({ name }) => name === type.discriminator) }))
  })
}
