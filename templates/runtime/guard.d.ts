import type { AnyEmitter, GuardedEmitter, GuardOptions, Listeners } from './emitter-guard.js';
import type { EventMap } from './events.js';

export { guardEventsWith } from './emitter-guard.js';
export type { AnyEmitter, GuardedEmitter, GuardOptions, Listeners } from './emitter-guard.js';

/**
 * A typed door to an emitter: listeners get what the contract says, and the app hears of everything else.
 *
 * ```ts
 * const events = guardEvents(im, { onIssue: (event, [issue]) => report(event, issue.message) })
 * events.on('someEvent', (payload) => …)
 * events.on({ someEvent: (payload) => …, anotherEvent: () => … })
 * ```
 */
export declare function guardEvents(emitter: AnyEmitter, options?: GuardOptions<keyof EventMap>): GuardedEmitter<EventMap>;

/** Listeners by the names of events, as emitters take them whose types are made of functions (typed-emitter, for example). */
export type EventListeners = { [Event in keyof EventMap]: (...args: EventMap[Event]) => void };

/** The first argument of each event, for emitters that pass one only, as mitt does. */
export type EventPayloads = { [Event in keyof EventMap]: EventMap[Event][0] };
