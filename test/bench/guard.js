/** What the emitter guard costs an event: the same listener with and without it, in turn, as an SDK would call it. */
import { EventEmitter } from 'node:events'
import { performance } from 'node:perf_hooks'
import { guardEvents } from '../../generated/guard.node.js'
import { samples } from '../../generated/samples.js'

const rounds = 21
const calls = 50_000

/** A lane per event and way: an emitter of its own, one listener, one payload. */
function laneOf(event, way) {
  const emitter = new EventEmitter()
  const [{ args }] = samples[event]
  let heard = 0
  const listener = () => { heard += 1 }
  if (way === 'guarded') guardEvents(emitter).on(event, listener)
  else emitter.on(event, listener)
  const run = () => {
    const start = performance.now()
    for (let index = 0; index < calls; index++) emitter.emit(event, args[0])
    return ((performance.now() - start) * 1e6) / calls
  }
  return { event, way, run, nanos: [], check: () => heard === calls * (rounds + 3) }
}

/** Nanoseconds a call, best of the rounds, by event. */
export function guardTimes() {
  const events = ['onGroupMessage', 'flooNotice', 'onUnreadChange', 'recentlistUpdate']
  const lanes = events.flatMap((event) => ['plain', 'guarded'].map((way) => laneOf(event, way)))
  for (let warm = 0; warm < 3; warm++) for (const lane of lanes) lane.run()
  for (let round = 0; round < rounds; round++) for (const lane of lanes) lane.nanos.push(lane.run())
  if (!lanes.every(({ check }) => check())) throw new Error('a listener has missed calls')
  const best = (event, way) => Math.min(...lanes.find((lane) => lane.event === event && lane.way === way).nanos)
  return events.map((event) => ({ event, plain: best(event, 'plain'), guarded: best(event, 'guarded') }))
}

/** The same as Markdown. */
export function guardTable(rows) {
  const lines = rows.map(({ event, plain, guarded }) => `| ${event} | ${plain.toFixed(0)} | ${guarded.toFixed(0)} | ${(guarded - plain).toFixed(0)} |`)
  return ['| event | plain, ns a call | guarded | difference |', '| --- | ---: | ---: | ---: |', ...lines].join('\n')
}
