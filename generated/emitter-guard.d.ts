import type { Issue, Result } from './runtime.js';

/**
 * Whatever calls listeners by the names of events: an SDK, Node's EventEmitter, eventemitter3, mitt. Its own types for
 * names and listeners may be as narrow as they like, which only `any` lets pass.
 */
export interface AnyEmitter {
  on(event: any, listener: (...args: any[]) => void): unknown;
  off(event: any, listener: (...args: any[]) => void): unknown;
}

/** A listener by the name of its event, for some events of a map. */
export type Listeners<Events extends { [Event in keyof Events]: unknown[] }> = {
  [Event in keyof Events]?: ((...args: Events[Event]) => void) | undefined;
};

export interface GuardOptions<Name> {
  /**
   * - `report`, the default: listeners get whatever comes, and `onIssue` hears what is wrong with it
   * - `enforce`: what is not valid reaches no listener
   */
  mode?: 'report' | 'enforce' | undefined;
  /** Hears of arguments that are not valid, once an event. Without it the messages go to `console.warn`. */
  onIssue?: ((event: Name, issues: readonly [Issue, ...Issue[]], args: readonly unknown[]) => void) | undefined;
  /** Hears that somebody listens to what the contract does not have, and what may have been meant. Without it, `console.warn` does. */
  onUnknownEvent?: ((event: string, suggestion: Name | undefined) => void) | undefined;
}

/**
 * An emitter's `on`, `once` and `off`, for listeners that trust their types. Each takes a name and a function, or
 * an object with functions by name, and returns the guard itself.
 *
 * Listeners are told apart as in Node's EventEmitter: a function that is added twice is called twice, and `off`
 * removes the latest one, by identity and not by its text. What a listener throws reaches neither the emitter nor the
 * other listeners; it surfaces a moment later as an uncaught error.
 */
export interface GuardedEmitter<Events extends { [Event in keyof Events]: unknown[] }> {
  on<Event extends keyof Events>(event: Event, listener: (...args: Events[Event]) => void): this;
  on(listeners: Listeners<Events>): this;
  /** For one call. A listener that `enforce` keeps a payload from still waits for a valid one. */
  once<Event extends keyof Events>(event: Event, listener: (...args: Events[Event]) => void): this;
  once(listeners: Listeners<Events>): this;
  /** Without a listener: all that were added through this guard, and nobody else's. */
  off<Event extends keyof Events>(event: Event, listener?: ((...args: Events[Event]) => void) | ''): this;
  off(listeners: Listeners<Events>): this;
  /** The same as `on`. */
  listen<Event extends keyof Events>(event: Event, listener: (...args: Events[Event]) => void): this;
  listen(listeners: Listeners<Events>): this;
}

/**
 * A guard with the validators of some events only, so that a bundle holds no others; other events of the map are
 * unknown to it and pass. Listens at the emitter only to what the app listens to.
 *
 * Throws a TypeError for a mode that does not exist; `on` and `once` do for a listener that is no function.
 */
export declare function guardEventsWith<Events extends { [Event in keyof Events]: unknown[] }>(
  validators: { readonly [Event in keyof Events]?: (args: unknown) => Result<Events[Event]> },
  emitter: AnyEmitter,
  options?: GuardOptions<keyof Events & string>,
): GuardedEmitter<Events>;
