/** Stands in for the SDK: an emitter with its habits, which plays whatever it is given. */

type Listener = (payload: never) => void

export interface FakeIm {
  on(event: string, listener: Listener): void
  on(listeners: Record<string, Listener>): void
  off(event: string, listener?: Listener): void
  /** Calls the listeners, each with exactly one argument; it is undefined where the event has none. */
  fire(event: string, payload: unknown): void
}

/**
 * Functions of equal text are one: `on` puts the new one in the old one's place, `off` finds it by its text. A listener
 * that throws stops those behind it, and whoever fires.
 */
export function makeFakeIm(): FakeIm {
  const lists = new Map<string, Listener[]>()

  function add(event: string, listener: Listener): void {
    lists.set(event, [...without(event, listener), listener])
  }

  function without(event: string, listener: Listener): Listener[] {
    return (lists.get(event) ?? []).filter((other) => other.toString() !== listener.toString())
  }

  return {
    on(event: string | Record<string, Listener>, listener?: Listener) {
      if (typeof event === 'string') add(event, listener as Listener)
      else for (const [name, each] of Object.entries(event)) add(name, each)
    },
    off(event, listener) {
      lists.set(event, listener ? without(event, listener) : [])
    },
    fire(event, payload) {
      for (const listener of lists.get(event) ?? []) (listener as (payload: unknown) => void)(payload)
    },
  }
}
