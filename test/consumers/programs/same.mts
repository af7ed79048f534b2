/** Takes a value of exactly this type. */
export function exactly<Expected>() {
  return <Found,>(_value: Found, _is: Same<Found, Expected>): void => undefined
}

export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false

/** A message, and the same with a kind of receiver that there is not. */
export const good = { id: '1', from: '2', to: '3', content: 'hello', status: 0, timestamp: '4', toType: 'group' } as const
export const bad = { ...good, toType: 'grop' } as const
