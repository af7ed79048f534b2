/** Of many files mostly one has changed: what was found in another, or made of it, need not be found again. */

/**
 * The same function, which knows what it made of the very same object before, in surroundings that said the same.
 * Nobody changes what was parsed or read, and what was parsed again is another object. `surroundings` says all but
 * the object that the result depends on.
 */
export function once<Owner extends object, Rest extends readonly unknown[], Result>(
  make: (owner: Owner, ...rest: Rest) => Result,
  surroundings: (...rest: Rest) => string,
): (owner: Owner, ...rest: Rest) => Result {
  const known = new WeakMap<Owner, { said: string; result: Result }>()
  return (owner, ...rest) => {
    const said = surroundings(...rest)
    const before = known.get(owner)
    if (before?.said === said) return before.result
    const result = make(owner, ...rest)
    known.set(owner, { said, result })
    return result
  }
}
