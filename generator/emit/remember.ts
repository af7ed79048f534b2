/**
 * What pure functions made before, by the text that says all they are made of. A run that follows
 * another in the same process, as in watch mode, then makes only what changed.
 */

let isForgetting = false

/** From here on nothing is kept: for a process that prints a large contract and ends. */
export function rememberNothing(): void {
  isForgetting = true
}

/** So many results are kept, and as many from before: more than any contract has parts. */
const mostKept = 50_000

export interface Memory<Result> {
  /** What was made of this before. */
  get(key: string): Result | undefined
  set(key: string, result: Result): void
}

/** A memory that forgets what was not asked for while many others were. */
export function memory<Result>(): Memory<Result> {
  let [recent, older] = [new Map<string, Result>(), new Map<string, Result>()]
  const set = (key: string, result: Result) => {
    if (recent.size >= mostKept) [recent, older] = [new Map(), recent]
    recent.set(key, result)
  }
  return {
    set: (key, result) => { if (!isForgetting) set(key, result) },
    get: (key) => {
      const found = recent.get(key) ?? older.get(key)
      if (found !== undefined && !recent.has(key)) set(key, found)
      return found
    },
  }
}

/** The same function, which looks first whether it has made this before. */
export function remembering<Input, Result>(keyOf: (input: Input) => string, make: (input: Input) => Result): (input: Input) => Result {
  const made = memory<Result>()
  return (input) => {
    if (isForgetting) return make(input)
    const key = keyOf(input)
    const known = made.get(key)
    if (known !== undefined) return known
    const result = make(input)
    made.set(key, result)
    return result
  }
}

/** All that a part of the Model says, but for where it stands; where nothing is kept, a text that no other part has. */
export function keyOfPart(part: unknown): string {
  return isForgetting ? String((nextKey += 1)) : JSON.stringify(part, withoutPlaces)
}

let nextKey = 0

function withoutPlaces(this: unknown, key: string, value: unknown): unknown {
  // A place; a property of a contract may be called so too, but stands as the `name` of an entry.
  return key === 'at' ? undefined : value
}
