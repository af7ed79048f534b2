/** Behind the guard listeners come and go as they do in Node's EventEmitter, whatever the order of things. */
import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardEvents } from '../../generated/guard.js'
import { sdkLike } from './emitters.js'

type Step = { do: 'on' | 'once' | 'off'; listener: number } | { do: 'fire' } | { do: 'nest'; listener: number; step: Step }

// Few, so that the same one is added and removed often.
const listener = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.oneof(
    fc.record({ do: fc.constantFrom('on', 'once', 'off'), listener }),
    fc.record({ do: fc.constant('fire') }),
    // A listener that does the step when it is called for the first time.
    fc.record({ do: fc.constant('nest'), listener, step: tie('step') }),
  ) as fc.Arbitrary<Step>,
})).step

/** What is called, in order, when the steps are done. */
function calls(steps: readonly Step[], emitter: { on(fn: () => void): void; once(fn: () => void): void; off(fn: () => void): void; fire(): void }): number[] {
  const log: number[] = []
  const pending = new Map<number, Step[]>()
  const listeners = [0, 1, 2].map((name) => () => {
    log.push(name)
    const next = pending.get(name)?.shift()
    if (next) act(next)
  })
  function act(each: Step): void {
    if (log.length > 500) return
    if (each.do === 'fire') emitter.fire()
    else if (each.do === 'nest') pending.set(each.listener, [...pending.get(each.listener) ?? [], each.step])
    else emitter[each.do](listeners[each.listener] as () => void)
  }
  for (const each of [...steps, { do: 'fire' } as const]) act(each)
  return log
}

test.each(['onto an emitter of Node', 'onto one with the habits of the SDK'])('%s', (where) => {
  fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) => {
    const plain = new EventEmitter()
    const wanted = calls(steps, {
      on: (fn) => void plain.on('x', fn), once: (fn) => void plain.once('x', fn), off: (fn) => void plain.off('x', fn), fire: () => void plain.emit('x', {}),
    })
    const [node, sdk] = [new EventEmitter(), sdkLike()]
    const events = guardEvents(where === 'onto an emitter of Node' ? node : sdk)
    const got = calls(steps, {
      on: (fn) => void events.on('loginSuccess', fn), once: (fn) => void events.once('loginSuccess', fn), off: (fn) => void events.off('loginSuccess', fn),
      fire: () => void (node.emit('loginSuccess', {}), sdk.fire('loginSuccess', {})),
    })
    expect(got).toEqual(wanted)
  }), { seed: 20261125, numRuns: 400 })
})
