/** Emitters that we did not write: their types from the contract's map, and the guard in front of each. */
import { EventEmitter as NodeEmitter } from 'node:events'
import { EventEmitter as Emitter3 } from 'eventemitter3'
import mitt from 'mitt'
import type { EventMap, Meta } from 'floo-contract'
import { type EventListeners, type EventPayloads, guardEvents } from 'floo-contract/guard'
import { samples } from 'floo-contract/samples'
import type { Same } from './same.mts'

const node = new NodeEmitter<EventMap>()
const three = new Emitter3<EventMap>()
const functions = new Emitter3<EventListeners>()
const small = mitt<EventPayloads>()

const heard: string[] = []
const hear = (meta: Meta) => void heard.push(meta.id)
const issues: string[] = []
const onIssue = (event: string, [issue]: readonly { message: string }[]) => void issues.push(`${event}: ${issue?.message}`)

node.on('onGroupMessage', (meta) => { const exact: Same<typeof meta, Meta> = true; void exact })
three.on('onGroupMessage', (meta) => { const exact: Same<typeof meta, Meta> = true; void exact })
functions.on('onGroupMessage', (meta) => { const exact: Same<typeof meta, Meta> = true; void exact })
small.on('onGroupMessage', (meta) => { const exact: Same<typeof meta, Meta> = true; void exact })
// @ts-expect-error no such event
three.on('onGroupMesage', () => undefined)
// @ts-expect-error no such event
functions.on('onGroupMesage', () => undefined)
// @ts-expect-error no such event
small.on('onGroupMesage', () => undefined)
// @ts-expect-error a Meta is no text
small.emit('onGroupMessage', 'text')
// @ts-expect-error a Meta is no text
three.emit('onGroupMessage', 'text')
// @ts-expect-error a Meta is no text
node.emit('onGroupMessage', 'text')

for (const emitter of [node, three, functions, small]) guardEvents(emitter, { onIssue }).on('onGroupMessage', hear)
const [{ args: [meta] }] = samples.onGroupMessage
const wrong = { ...meta, status: 9 } as unknown as Meta
for (const payload of [meta, wrong]) {
  node.emit('onGroupMessage', payload)
  three.emit('onGroupMessage', payload)
  functions.emit('onGroupMessage', payload)
  small.emit('onGroupMessage', payload)
}
console.log(JSON.stringify({ heard: heard.length, issues: [...new Set(issues)], told: issues.length }))
