/** An emitter behind the guard, and a sample that goes through it. */
import { guardEvents } from 'floo-contract/guard'
import { samples } from 'floo-contract/samples'

const heard = []
const issues = []
const listeners = {}
const emitter = { on: (event, listener) => { listeners[event] = listener }, off: () => undefined }
guardEvents(emitter, { mode: 'enforce', onIssue: (event, [{ message }]) => issues.push(message) }).on('onGroupMessage', ({ toType }) => heard.push(toType))
const [{ args: [meta] }] = samples.onGroupMessage
listeners.onGroupMessage(meta)
listeners.onGroupMessage({ ...meta, toType: 'grop' })
globalThis.answers = JSON.stringify({ heard, issues })
