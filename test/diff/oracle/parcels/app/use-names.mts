/** What an app imports by name: every label and every validator. */
import {
  eventNames, HazardLabels, isGrams, isParcel, isParcelRegistered, isParcelScanned, isRemark, isScan, isWay, LaneLabels, type Parcel,
  ParcelSchema, ParcelStateLabels, ScanKindLabels, ShapeLabels, validateParcel,
} from 'parcel-contract'

declare function use(...exported: unknown[]): void

use(isGrams, isParcel, isRemark, isScan, isWay, isParcelRegistered, isParcelScanned)
use(HazardLabels, LaneLabels, ParcelStateLabels, ScanKindLabels, ShapeLabels, eventNames)

/** Some apps write values out. An open enum has labels for those that it lists. */
export const known: string[] = [
  ParcelStateLabels[-1].label, ShapeLabels.bag.label, ScanKindLabels.delivery.label, HazardLabels.fragile.label, LaneLabels[2].label,
]

export function checked(value: unknown): Parcel | string {
  const { value: parcel, issues } = validateParcel(value)
  return parcel ?? (issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join()
}

export const vendor: string = ParcelSchema['~standard'].vendor
