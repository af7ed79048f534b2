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

/** The same function, which knows what it made last: for what is made of much, and seldom of other parts. Texts are parts, too. */
export function rememberingLast<Input, Result>(partsOf: (input: Input) => readonly unknown[], make: (input: Input) => Result): (input: Input) => Result {
  let last: { parts: readonly unknown[]; result: Result } | undefined
  return (input) => {
    if (isForgetting) return make(input)
    const parts = partsOf(input)
    if (last?.parts.length === parts.length && last.parts.every((part, index) => part === parts[index])) return last.result
    const result = make(input)
    last = { parts, result }
    return result
  }
}

/**
 * A short text for all that a part of the Model says, but for where it stands: parts that say the same have the same.
 * Where nothing is kept, a text that no other part has. Nobody changes a part, so it is read once.
 */
export function keyOfPart(part: object): string {
  if (isForgetting) return String((lastKey += 1))
  const before = keys.get(part)
  if (before !== undefined) return before
  const key = keyOfText(JSON.stringify(part, withoutPlaces))
  keys.set(part, key)
  return key
}

/** A short text that stands for a long one: the same for the same. */
export function keyOfText(text: string): string {
  const before = shortened.get(text)
  if (before !== undefined) return before
  const key = String((lastKey += 1))
  shortened.set(text, key)
  return key
}

let lastKey = 0
const keys = new WeakMap<object, string>()
const shortened = memory<string>()

/** A place is an object. What an example holds is the contract's own, whatever its members are called, and so is apart. */
function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'at' && typeof value === 'object') return undefined
  if (key === 'examples' && Array.isArray(value)) return value.map((example: object) => JSON.stringify({ ...example, at: undefined }))
  return value
}

/** The same text in half the memory where one byte a character is enough: the engine takes two for some of what it has joined or replaced. */
export function compact(text: string): string {
  return /[^\0-\xff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')
}

/** The same function, which knows what it made of the very same part before: for what depends on that part alone. */
export function oncePerPart<Part extends object, Result>(make: (part: Part) => Result): (part: Part) => Result {
  const known = new WeakMap<Part, { result: Result }>()
  return (part) => {
    if (isForgetting) return make(part)
    const before = known.get(part)
    if (before) return before.result
    const result = make(part)
    known.set(part, { result })
    return result
  }
}

/** What a part became with certain texts in it, as long as it is the very same part and they are the same. */
export function keptCopies(): <Part extends object>(part: Part, said: readonly string[], make: () => Part) => Part {
  const known = new WeakMap<object, { said: readonly string[]; copy: unknown }>()
  return <Part extends object>(part: Part, said: readonly string[], make: () => Part) => {
    if (isForgetting) return make()
    const before = known.get(part)
    // What is kept for a part was made as a copy of it.
    if (before && before.said.length === said.length && said.every((text, index) => text === before.said[index])) return before.copy as Part
    const copy = make()
    known.set(part, { said, copy })
    return copy
  }
}
