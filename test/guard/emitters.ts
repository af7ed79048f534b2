/** Emitters to guard: one with the habits of the SDK, and what every emitter has. */

type Listener = (...args: never[]) => unknown

export interface TestEmitter {
  on(event: string | Record<string, Listener>, listener?: Listener): void
  off(event: string, listener?: Listener | ''): void
  /** Calls the listeners; what happens behind them has happened when this returns true. */
  fire(event: string, ...args: unknown[]): boolean
  /** How many functions listen. */
  count(event: string): number
}

/**
 * As the SDK does it: functions of equal text are one, `off` goes by text, and without a function it removes all.
 * A listener that throws stops those behind it and what the SDK does next.
 */
export function sdkLike(): TestEmitter {
  const lists = new Map<string, Listener[]>()
  const textOf = (listener: Listener | '' | undefined) => (listener ?? '').toString()
  return {
    on(event, listener) {
      if (typeof event === 'object') return Object.entries(event).forEach(([name, each]) => this.on(name, each))
      const others = (lists.get(event) ?? []).filter((other) => textOf(other) !== textOf(listener))
      lists.set(event, [...others, listener as Listener])
    },
    off(event, listener) {
      const text = textOf(listener)
      lists.set(event, text === '' ? [] : (lists.get(event) ?? []).filter((other) => textOf(other) !== text))
    },
    fire(event, ...args) {
      for (const listener of lists.get(event) ?? []) (listener as (...all: unknown[]) => unknown)(...args)
      return true
    },
    count: (event) => lists.get(event)?.length ?? 0,
  }
}
