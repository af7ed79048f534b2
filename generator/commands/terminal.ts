/** What a command knows of the world in front of the screen, so that tests can hold it in hand. */
export interface Terminal {
  /** The working directory: paths that the user gives start here. */
  cwd: string
  /** Results. */
  out: Stream
  /** What went wrong on the way to them. */
  err: Stream
  /** Milliseconds since some moment. */
  now(): number
  /** Milliseconds since 1970. */
  epoch(): number
  /** The date, as `2026-11-23`. */
  today(): string
  /** What is piped in; whoever does not ask for it does not wait for it. */
  input(): AsyncIterable<Uint8Array>
}

export interface Stream {
  write(text: string): void
  /** Escape sequences for colour are welcome. */
  color: boolean
  /** Somebody looks on: a line may come and go. */
  isWatched: boolean
  /** Whoever read this has stopped. */
  isClosed(): boolean
}

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

/** The text in a colour, if the stream wants colours. */
export function paint(text: string, style: keyof typeof styles, color: boolean): string {
  return color ? `\u001B[${styles[style]}m${text}\u001B[0m` : text
}
