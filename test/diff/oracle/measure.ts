/** What becomes of the values of one version in the hands of another. */
import { keyOfPart } from '../../../generator/emit/remember.js'
import { type Enum, type Event, type Model, nodeOf, type Typedef } from '../../../generator/model.js'
import { validatorNames } from '../../../generator/names.js'
import { namesInNode } from '../../../generator/references.js'
import { valuesOf } from './values.js'
import type { Version } from './version.js'

export interface Loss {
  /** A guard that is not there any more. */
  gone?: string
  /** A value that is not accepted any more. */
  refused?: string
}

/** What the one exports and accepts and the other does not. */
export function lossFrom(one: Version, other: Version): Loss {
  if (one.model.contract.name !== other.model.contract.name) return { gone: 'all of them' }
  const untouched = untouchedBetween(one.model, other.model)
  const loss: Loss = {}
  for (const [name, values] of acceptedBy(one)) {
    const its = other.validators[name]
    if (!its) loss.gone ??= name
    if (!its || loss.refused !== undefined || untouched.has(name)) continue
    const refused = values().find((value) => !its(value))
    if (refused !== undefined) loss.refused = `${name} ${JSON.stringify(refused)?.slice(0, 500)}`
  }
  return loss
}

type Accepted = Map<string, () => unknown[]>
const known = new WeakMap<Version, Accepted>()

/** By the name of the guard; each list is made when it is asked for. */
export function acceptedBy(version: Version): Accepted {
  const { model, validators } = version
  const accepted = known.get(version) ?? new Map([...valuesOf(model)].map(([name, values]) => [name, once(() => values().filter((value) => validators[name]?.(value)))]))
  known.set(version, accepted)
  return accepted
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

type Declared = Enum | Typedef | Event

/** The guards of declarations that are the same with everything that they refer to: there is nothing to look for. */
function untouchedBetween(one: Model, other: Model): Set<string> {
  const [own, its] = [declaredIn(one), declaredIn(other)]
  const isSame = (item: Declared, twin: Declared | undefined) => twin !== undefined && keyOfPart(item) === keyOfPart(twin)
  const touched = new Set([...own].filter(([name, item]) => !isSame(item, its.get(name))).map(([name]) => name))
  for (let before = -1; before < touched.size;) {
    before = touched.size
    for (const [name, item] of own) if (usesOf(item).some((used) => touched.has(used))) touched.add(name)
  }
  // The list of names is all of the events'.
  const isDerived = (item: Declared) => 'kind' in item && item.kind === 'derived'
  return new Set([...own].filter(([name, item]) => !touched.has(name) && !isDerived(item)).flatMap(([name]) => [validatorNames(name).is, validatorNames(`${name}Args`).is]))
}

function declaredIn({ enums, typedefs, events }: Model): Map<string, Declared> {
  return new Map([...enums, ...typedefs, ...events].map((item) => [item.name, item]))
}

function usesOf(item: Declared): string[] {
  if ('args' in item) return item.args.flatMap(namesInNode)
  return 'values' in item ? [] : namesInNode(nodeOf(item))
}
