/** What arrives, where nothing matters but the limits of values and what is said about them. */
import {
  type Charges, type Depots, type EventMap, type Grams, isCharges, isDepots, isGrams, isPlace, isReading, isReference, isScaleChanged,
  isScaleRead, isTrackingCode, type Place, type Reading, type Reference, ScaleState, ScaleStateLabels, type TrackingCode,
} from 'scale-contract'

declare function use(...exported: unknown[]): void

use(isCharges, isDepots, isGrams, isPlace, isReading, isReference, isScaleChanged, isScaleRead, isTrackingCode, ScaleStateLabels)

export function readReading(reading: Reading): unknown[] {
  const id: number = reading.id
  const code: TrackingCode = reading.code
  const volume: number = reading.volume
  const steps: number = reading.steps
  const time: number = reading.time
  const nickname: string = reading.nickname
  const tries: number = reading.tries
  const door: string | undefined = reading.door
  const shelf: number | undefined = reading.shelf
  const lines: string[] = reading.lines
  const counts: { [key: string]: number } = reading.counts
  const custom: { [key: string]: unknown } = reading.custom
  const numbers = [id, volume, steps, time, tries, shelf ?? 0, ...Object.values(counts)]
  return [code.trim(), nickname.trim(), door?.trim(), ...lines, custom['colour'], ...numbers.map((number) => number.toFixed(2))]
}

/** Parts are known by their names too. */
export function readParts({ weight: grams, depots, charges, reference, place }: Reading): unknown[] {
  const named: [Grams, Depots, Charges, Reference, Place] = [grams, depots, charges, reference, place]
  const weight: number = grams
  const names: string[] = depots
  const sums: { [key: string]: number } = charges
  const own: `REF-${string}` = reference
  const row: number | undefined = place.row
  return [named.length, weight.toFixed(0), ...names, ...Object.values(sums), own.trim(), place.depot.trim(), row?.toFixed(0)]
}

export function stateText(...[state]: EventMap['scaleChanged']): string {
  const written: 0 | 1 | -1 = state
  switch (state) {
    case ScaleState.Ready: return 'ready'
    case ScaleState.Busy: return 'busy'
    case ScaleState.Lost: return `lost ${written}`
    default: return never(state)
  }
}

function never(nothing: never): string {
  return String(nothing)
}
