import { describe, expect, it } from 'vitest'
import { diagramOf } from '../../../generator/emit/docs/diagram.js'
import { type Graph, graphOf } from '../../../generator/emit/docs/graph.js'
import { modelOf } from './sample.js'

const contract = `
name: shop-contract
version: '1.0.0'
description: A shop.
license: MIT
source: { title: Shop, date: '2026-01-01', sdk: '1' }
domains: [shop, yard]
`
const shop = `
title: Shop
description: What is sold.
enums:
  Size: { description: How big., type: int32, values: [{ value: 1, name: Small, description: Small. }] }
typedefs:
  Cake: { description: A cake., properties: { size: { type: Size, description: How big. } } }
  Box: { description: A box., properties: { cake: { type: Cake, description: What is in it. } } }
events:
  baked: { description: A cake is there., args: { cake: { type: Cake, description: The cake. } } }
  closed: { description: The shop has closed. }
  'sold:one': { description: A cake is gone., args: { cake: { type: Cake, description: The cake. } } }
  packed:
    description: A cake is in a box.
    args:
      what:
        description: All of it.
        properties:
          boxes: { type: 'Box[]', description: The boxes., also: [{ type: Size, observed: seen }] }
          extra: { type: Cake, description: One more., observed: seen }
  moved:
    description: All sorts.
    args: { a: { type: 'map<Box | Size>', description: Some. }, b: { type: Cake, description: One., also: [{ type: Box, observed: seen }] } }
`
const yard = `
title: Yard
description: Behind the shop.
events:
  rained: { description: It rains., args: { litres: { type: number, description: How much. } } }
`
const model = modelOf({ contract, shop, yard })

describe('graphOf', () => {
  it('has events that carry the same as one node, each type once, and what is observed marked', () => {
    expect(graphOf(model, { name: 'shop' })).toEqual({
      events: [{ id: 'e1', names: ['baked', 'sold:one'] }, { id: 'e2', names: ['packed'] }, { id: 'e3', names: ['moved'] }],
      types: [{ id: 't1', kind: 'typedef', name: 'Cake' }, { id: 't2', kind: 'typedef', name: 'Box' }, { id: 't3', kind: 'enum', name: 'Size' }],
      edges: [
        { from: 'e1', to: 't1', observed: false },
        { from: 'e2', to: 't2', observed: false },
        { from: 'e2', to: 't3', observed: true },
        { from: 'e2', to: 't1', observed: true },
        { from: 'e3', to: 't2', observed: false },
        { from: 'e3', to: 't3', observed: false },
        { from: 'e3', to: 't1', observed: false },
      ],
    })
  })

  it('is empty where no event carries a type with a name', () => {
    expect(graphOf(model, { name: 'yard' })).toEqual({ events: [], types: [], edges: [] })
  })
})

describe('diagramOf', () => {
  it('draws events, types and enums in shapes of their own', () => {
    expect(diagramOf(graphOf(model, { name: 'shop' }))?.source).toBe([
      '```mermaid', 'flowchart LR', '  e1("baked<br>sold#58;one")', '  e2("packed")', '  e3("moved")', '  t1["Cake"]', '  t2["Box"]', '  t3[/"Size"/]',
      '  e1 --> t1', '  e2 --> t2', '  e2 -.-> t3', '  e2 -.-> t1', '  e3 --> t2', '  e3 --> t3', '  e3 --> t1', '```',
    ].join('\n'))
  })

  it('draws nothing where there is nothing, or more than anybody can follow', () => {
    const wide = (count: number, name: string): Graph => ({
      events: [{ id: 'e1', names: ['all'] }],
      types: Array.from({ length: count }, (_, index) => ({ id: `t${index}`, kind: 'typedef', name })),
      edges: Array.from({ length: count }, (_, index) => ({ from: 'e1', to: `t${index}`, observed: false })),
    })
    expect(diagramOf(wide(0, 'T'))).toBeUndefined()
    expect(diagramOf(wide(100, 'T'))).toBeDefined()
    expect(diagramOf(wide(101, 'T'))).toBeUndefined()
    expect(diagramOf(wide(100, 'T'.repeat(400)))).toBeUndefined()
  })
})
