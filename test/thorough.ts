/** `THOROUGH=all` runs as much as CI does; without it a part that one has time to wait for. */
export const isThorough = process.env['THOROUGH'] === 'all'

/** So many of something, or in CI all. */
export function runs(some: number, all: number): number {
  return isThorough ? all : some
}

/** Of a table of cases every second one, or in CI all. */
export function share<Case>(cases: readonly Case[]): Case[] {
  return cases.filter((_, index) => isThorough || index % 2 === 0)
}
