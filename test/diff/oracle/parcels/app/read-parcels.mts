/** What arrives: every property at the type that it has, every value of a closed enum, every kind of a union. */
import {
  type EventMap, type Grams, Hazard, Lane, type Parcel, ParcelState, type Remark, type Scan, ScanKind, Shape, type Way,
} from 'parcel-contract'

export function readParcel(parcel: Parcel): unknown[] {
  const id: number = parcel.id
  const code: string = parcel.code
  const weight: number = parcel.weight
  const registered: number = parcel.registered
  const nickname: string = parcel.nickname
  const tries: number = parcel.tries
  const size: { length: number; width: number } = parcel.size
  const insured: boolean | undefined = parcel.insured
  const door: string | undefined = parcel.door
  const shelf: number | undefined = parcel.shelf
  const counts: { [key: string]: number } = parcel.counts
  const inside: Parcel | undefined = parcel.inside
  const custom: { [key: string]: unknown } = parcel.custom
  const raw: unknown = parcel.raw
  const texts = [code, nickname, door ?? ''].map((text) => text.trim())
  const numbers = [id, weight, registered, tries, size.length, size.width, shelf ?? 0, ...Object.values(counts)]
  return [...texts, ...numbers.map((number) => number.toFixed(2)), insured, inside && readParcel(inside), custom['colour'], raw]
}

export function readKinds(parcel: Parcel): unknown[] {
  const remark: Remark = parcel.remark
  const spoken: string = remark === null ? 'nothing' : remark.trim()
  const holder: string | null = parcel.holder
  const contents: (string | number)[] = parcel.contents
  return [spoken, holder?.trim(), readHint(parcel.hint), ...contents.map(readItem), ...parcel.scans.map(readScan), ...readWay(parcel.entrance)]
}

function readHint(hint: Parcel['hint']): string {
  const written: string | number | string[] = hint
  if (Array.isArray(written)) return written.join()
  if (typeof hint === 'number') return hint.toFixed(0)
  if (typeof hint === 'string') return hint.trim()
  return hint.map((line) => line.trim()).join()
}

function readItem(item: Parcel['contents'][number]): string {
  if (typeof item === 'string') return item.trim()
  const rest: number = item
  return rest.toFixed(0)
}

function readWay(way: Way): unknown[] {
  const street: string = way.street
  const floor: number | undefined = way.floor
  return [street.trim(), floor?.toFixed(0)]
}

/** Parts are known by their names too. */
export function weightOf({ weight }: Parcel): Grams {
  return weight
}

export function stateText(state: Parcel['state']): string {
  switch (state) {
    case ParcelState.Registered: return 'waits'
    case ParcelState.InTransit: return 'travels'
    case ParcelState.Delivered: return 'is there'
    case ParcelState.Lost: return 'is gone'
    default: return never(state)
  }
}

export const shapes: Record<Shape, string> = { [Shape.Box]: 'a box', [Shape.Tube]: 'a tube', [Shape.Bag]: 'a bag' }

/** Some apps write values out. */
export function writtenOut({ state, shape }: Parcel): unknown[] {
  const known: 0 | 1 | 2 | -1 = state
  const look: 'box' | 'tube' | 'bag' = shape
  const first: 0 = ParcelState.Registered
  return [known, look, first]
}

export function shapeText({ shape }: Parcel): string {
  return shapes[shape]
}

/** Enums that are open have a rest. */
export function openText({ hazard, lane }: Parcel): string {
  const anyHazard: string = hazard
  const anyLane: number = lane
  if (hazard === Hazard.None || hazard === Hazard.Fragile) return 'known'
  if (lane === Lane.Standard || lane === Lane.Express) return 'known too'
  return `${anyHazard.trim()} ${anyLane.toFixed(0)}`
}

export function readScan(scan: Scan): string {
  const time: number = scan.time
  switch (scan.kind) {
    case ScanKind.Pickup: {
      const courier: string = scan.courier
      return courier.trim()
    }
    case 'handover': {
      const depot: string = scan.depot
      const intact: boolean = scan.intact
      return `${depot.trim()} ${intact}`
    }
    case ScanKind.Delivery: {
      const signature: string | undefined = scan.signature
      return `${signature?.trim()} ${time.toFixed(0)}`
    }
    default: return never(scan)
  }
}

export const scanKinds: Record<ScanKind, number> = { pickup: 1, [ScanKind.Handover]: 2, delivery: 3 }

export function onRegistered(...[parcel]: EventMap['parcelRegistered']): unknown[] {
  const arrived: Parcel = parcel
  return [...readParcel(arrived), ...readKinds(parcel)]
}

export function onScanned(...args: EventMap['parcelScanned']): string {
  const [id, scan] = args
  const which: number = id
  const arrived: Scan = scan
  return `${which.toFixed(0)} ${readScan(arrived)}`
}

function never(nothing: never): string {
  return String(nothing)
}
