/** From the contract's model to a peer's schemas: each peer brings the words, this brings the sentence. */

/** A schema of a peer for a node of the model; `peer` has a function for each kind of type. */
export function schemaOf(model, node, peer) {
  const forms = [node, ...(node.also ?? [])].map((form) => typed(model, form, peer))
  return forms.length === 1 ? forms[0] : peer.union(forms)
}

function typed(model, { type, properties, pattern, startsWith }, peer) {
  if (pattern !== undefined) return peer.pattern(pattern)
  if (startsWith !== undefined) return peer.pattern(`^${startsWith}`)
  return type === undefined ? shape(model, properties, peer) : fromType(model, type, peer)
}

function fromType(model, type, peer) {
  switch (type.kind) {
    case 'scalar':
      return peer[type.name]()
    case 'arguments':
      return peer.tuple(type.items.map((item) => schemaOf(model, item, peer)))
    case 'array':
      return peer.array(fromType(model, type.items, peer))
    case 'union':
      return peer.union(type.members.map((member) => fromType(model, member, peer)))
    case 'object':
      return shape(model, type.properties, peer)
    case 'variants':
      return peer.variants(type.discriminator, type.variants.map(({ value, properties }) => shape(model, properties, peer, { [type.discriminator]: value })))
    case 'ref': {
      const found = model.enums.find(({ name }) => name === type.name)
      if (found) return peer.values(found.values.map(({ value }) => value))
      return schemaOf(model, model.typedefs.find(({ name }) => name === type.name), peer)
    }
    default:
      throw new Error(`the bench has no ${type.kind}`)
  }
}

/** An object; members in `fixed` have one value. */
function shape(model, properties, peer, fixed = {}) {
  return peer.shape(properties.map((property) => ({
    name: property.name, optional: property.optional,
    schema: property.name in fixed ? peer.values([fixed[property.name]]) : schemaOf(model, property, peer),
  })))
}
