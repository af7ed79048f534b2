/** What the guard's types promise: listeners with exact arguments, names that exist, and any emitter. */
import type { EventCallback, EventMap, Issue, Meta } from '../../generated/index.js'
import { type EventListeners, type EventPayloads, guardEvents, guardEventsWith } from '../../generated/guard.js'
import { validateOnGroupMessage } from '../../generated/index.js'
import { samples } from '../../generated/samples.js'
import type { Same } from './same.js'

/** An SDK as its own types describe it: hardly at all. */
declare const im: { on(listeners: object): void; on(event: string, listener: (payload: unknown) => void): void; off: (event: string, listener: (payload: unknown) => void) => void }
declare const narrow: {
  on: <E extends 'a' | 'b'>(event: E, listener: (value: E extends 'a' ? string : number) => void) => symbol
  off: <E extends 'a' | 'b'>(event: E, listener: (value: E extends 'a' ? string : number) => void) => void
}

const events = guardEvents(im, {
  mode: 'enforce',
  onIssue: (event, issues, args) => {
    const name: keyof EventMap = event
    const first: Issue = issues[0]
    const rest: readonly unknown[] = args
    void [name, first, rest]
  },
  onUnknownEvent: (event, suggestion) => {
    const name: string = event
    const near: keyof EventMap | undefined = suggestion
    void [name, near]
  },
})
guardEvents(narrow)
guardEvents(im, { mode: undefined })

events.on('onGroupMessage', (meta) => { const exact: Same<typeof meta, Meta> = true; void exact })
events.on('onUnreadChange', (cid) => { const exact: Same<typeof cid, EventMap['onUnreadChange'][0]> = true; void exact })
events.once({ onGroupMessage: (meta) => { void meta.content }, recentlistUpdate: () => undefined }).off('recentlistUpdate').listen('flooError', ({ category }) => { void category })
events.on('onGroupMessage', () => undefined).off('onGroupMessage', '')
declare const callback: EventCallback<'onGroupMessage'>
events.on('onGroupMessage', callback).off('onGroupMessage', callback)

// @ts-expect-error no such event
events.on('onGroupMesage', () => undefined)
// @ts-expect-error no such event in an object
events.on({ onGroupMesage: () => undefined })
// @ts-expect-error the argument is a Meta or nothing that text fits
events.on('onGroupMessage', (meta: string) => meta)
// @ts-expect-error no such member
events.on('onGroupMessage', (meta) => meta.text)
// @ts-expect-error no such mode
guardEvents(im, { mode: 'strict' })
// @ts-expect-error nothing to remove listeners from
guardEvents({ on: () => undefined })

const some = guardEventsWith<Pick<EventMap, 'onGroupMessage'>>({ onGroupMessage: validateOnGroupMessage }, im)
some.on('onGroupMessage', (meta) => meta.id)
// @ts-expect-error an event that this guard does not know
some.on('flooError', () => undefined)

// Maps for emitters that take other ones.
const listeners: Partial<EventListeners> = { onGroupMessage: (meta) => void meta.id, recentlistUpdate: () => undefined }
const payload: Same<EventPayloads['onGroupMessage'], Meta> = true
const nothing: Same<EventPayloads['recentlistUpdate'], undefined> = true
void [listeners, payload, nothing]

const meta: Meta = samples.Meta[0].value
const args: EventMap['onGroupMessage'] = samples.onGroupMessage[0].args
const progress: [{ loaded: number; total: number }] = samples.fileUploadProgress[0].args
// @ts-expect-error no such sample
void samples.Nothing
void [meta, args, progress]
