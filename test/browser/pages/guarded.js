/** What the guard lets through in each mode, at an emitter that tells functions apart by their text. */

function makeEmitter() {
  const lists = new Map()
  const others = (event, listener) => (lists.get(event) ?? []).filter((other) => String(other) !== String(listener))
  return {
    on: (event, listener) => void lists.set(event, [...others(event, listener), listener]),
    off: (event, listener) => void lists.set(event, others(event, listener)),
    fire: (event, ...args) => (lists.get(event) ?? []).forEach((listener) => listener(...args)),
    count: () => [...lists.values()].flat().length,
  }
}

/** In each mode: calls of two listeners an event and issues, for samples and for what no event has; and what is left behind. */
export function guardedBy(guardEvents, eventNames, samples) {
  return Object.fromEntries(['report', 'enforce'].map((mode) => {
    const emitter = makeEmitter()
    const seen = { issues: 0, calls: 0, unknown: [] }
    const events = guardEvents(emitter, { mode, onIssue: () => { seen.issues += 1 }, onUnknownEvent: (...names) => seen.unknown.push(names) })
    const listeners = () => Object.fromEntries(eventNames.map((name) => [name, () => { seen.calls += 1 }]))
    const [one, other] = [listeners(), listeners()]
    const firing = (run) => {
      Object.assign(seen, { issues: 0, calls: 0 })
      run()
      return { issues: seen.issues, calls: seen.calls }
    }
    events.on(one).on(other).on('onGroupDestroyed', () => undefined)
    const right = firing(() => { for (const name of eventNames) for (const { args } of samples[name]) emitter.fire(name, ...args) })
    const wrong = firing(() => { for (const name of eventNames) emitter.fire(name, Symbol('wrong')) })
    events.off(one).off(other).off('onGroupDestroyed')
    return [mode, { right, wrong, unknown: seen.unknown, left: emitter.count() }]
  }))
}
