/** Whether two types are the same, and not only assignable: `const is: Same<A, B> = true`. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false

/** Takes a value of exactly this type. */
export function exactly<Expected>() {
  return <Found>(_value: Found, _is: Same<Found, Expected>): void => undefined
}

export declare const unknown: unknown
