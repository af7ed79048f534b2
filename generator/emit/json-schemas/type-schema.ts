/** Nodes and their types as schemas. */
import { bodyOf, type Constraints, constraintsOf, formsOf, isUndefined, type Node, type Property, type ScalarName, type Type, type VariantsType } from '../../model.js'
import { ended } from '../../text/wording.js'
import { boundedInteger, constraintsOn, int32, int64, type JsonType } from './constraints.js'
import { annotations } from './describe.js'
import { type Schema, schemaFile, type Scope } from './schema.js'

/** The documented form and then the observed ones, with what there is to say about them. */
export function nodeSchema(node: Node & { description?: string }, scope: Scope, title?: string): Schema {
  const forms = formsOf(node).filter(({ type }) => !isUndefined(type))
  const notes = annotations(node, title)
  const [only] = forms
  if (only === node && forms.length === 1) return merged(notes, typeSchema(node.type, scope, constraintsOf(node)))
  if (forms.length === 0) return { ...notes, not: {} }
  const branches = forms.map((form) => {
    const shape = typeSchema(form.type, scope, constraintsOf(form))
    return merged(form === node ? { description: 'The documented form.' } : annotations(form), shape)
  })
  return { ...notes, anyOf: branches }
}

/** The type may have something to say for itself. */
function merged(notes: Schema, shape: Schema): Schema {
  const description = [notes.description, shape.description].filter((part) => part !== undefined).join(' ')
  return { ...notes, ...(description === '' ? {} : { description }), ...without(shape, 'description') }
}

function without(schema: Schema, keyword: string): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword))
}

const noConstraints: Constraints = {}

/** A type with the constraints of its node, which in a union bite on the members that they fit. */
export function typeSchema(type: Type, scope: Scope, constraints: Constraints = noConstraints): Schema {
  switch (type.kind) {
    case 'scalar':
      switch (type.name) {
        case 'any': return {}
        case 'undefined': return { not: {} }
        case 'int32': return boundedInteger(int32, constraints)
        case 'int64': return boundedInteger(int64, constraints)
        default: return { type: type.name, ...constraintsOn(type.name, constraints) }
      }
    case 'ref': return referenceSchema(type.name, scope, constraints)
    case 'array': return { type: 'array', items: typeSchema(type.items, scope), ...constraintsOn('array', constraints) }
    case 'map': return { type: 'object', additionalProperties: typeSchema(type.values, scope), ...constraintsOn('object', constraints) }
    case 'union': {
      const members = type.members.filter((member) => !isUndefined(member)).map((member) => typeSchema(member, scope, constraints))
      return members.length === 1 ? { ...members[0] } : { anyOf: members }
    }
    case 'object': return { ...objectSchema(type.properties, scope), ...constraintsOn('object', constraints) }
    case 'variants': return { type: 'object', oneOf: variantSchemas(type, scope), ...constraintsOn('object', constraints) }
    case 'callback': return { ...functionSchema }
    case 'derived': return type.from === 'event-name' ? eventNameSchema(scope) : { ...functionSchema }
  }
}

/** A list of values may not be empty: without events there is no value. */
function eventNameSchema({ events }: Scope): Schema {
  return events.length === 0 ? { not: {} } : { type: 'string', enum: events.map(({ name }) => name) }
}

const functionSchema: Schema = { description: 'A function, which JSON cannot hold: anything is accepted here.' }

/** The schema of a callback typedef describes its arguments, so a value of that type cannot refer to it. */
function referenceSchema(name: string, scope: Scope, constraints: Constraints): Schema {
  const typedef = scope.typedefs.get(name)
  const body = typedef && bodyOf(typedef)
  if (body?.kind === 'callback' || (body?.kind === 'derived' && body.from === 'event-callback')) return { ...functionSchema }
  const types = constraints === noConstraints ? [] : jsonTypes(name, scope)
  const type = types.includes('number') ? 'number' : types[0]
  const own = type === undefined ? {} : constraintsOn(type, constraints)
  return { $ref: schemaFile(name), ...(Object.keys(own).length === 0 ? {} : { type, ...own }) }
}

/** The kinds of JSON value that a name stands for; what an alias stands for is behind it, and looked at once. */
function jsonTypes(start: string, scope: Scope): JsonType[] {
  const seen = new Set<string>()
  const kinds = new Set<JsonType>()
  const pending: Type[] = [{ kind: 'ref', name: start }]
  for (let type = pending.pop(); type; type = pending.pop()) {
    if (type.kind === 'union') pending.push(...type.members)
    else if (type.kind === 'scalar') addScalar(type.name, kinds)
    else if (type.kind !== 'ref') kinds.add(type.kind === 'array' ? 'array' : 'object')
    else if (!seen.has(type.name)) {
      seen.add(type.name)
      const found = scope.enums.get(type.name)
      const typedef = scope.typedefs.get(type.name)
      if (found) kinds.add(found.type === 'string' ? 'string' : 'integer')
      else if (typedef) pending.push(bodyOf(typedef))
    }
  }
  return [...kinds]
}

function addScalar(name: ScalarName, kinds: Set<JsonType>): void {
  if (name !== 'any' && name !== 'undefined') kinds.add(name === 'int32' || name === 'int64' ? 'integer' : name)
}

function objectSchema(properties: Property[], scope: Scope): Schema {
  const required = properties.filter(({ optional }) => !optional).map(({ name }) => name)
  return {
    type: 'object',
    properties: new Map(properties.map((property) => [property.name, propertySchema(property, scope)])),
    ...(required.length === 0 ? {} : { required }),
  }
}

function propertySchema(property: Property, scope: Scope): Schema {
  const { description, optionalObserved } = property
  if (optionalObserved === undefined) return nodeSchema(property, scope)
  const evidence = ended(`Observed to be missing: ${optionalObserved}`)
  return nodeSchema({ ...property, description: `${ended(description)} ${evidence}` }, scope)
}

/** Every variant complete, its discriminator a constant: exactly one of them can hold. */
function variantSchemas({ discriminator, variants }: VariantsType, scope: Scope): Schema[] {
  return variants.map((variant) => {
    const shape = objectSchema(variant.properties, scope)
    const properties = shape.properties as Map<string, Schema>
    const description = properties.get(discriminator)?.description
    properties.set(discriminator, { ...(description === undefined ? {} : { description }), const: variant.value })
    return { ...annotations(variant, variant.value), ...shape }
  })
}
