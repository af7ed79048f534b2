/** What an app imports by name: every label and every validator. */
import {
  type Booking, CurrencyLabels, eventNames, isAddress, isBooking, isBookingFailed, isBookingFailedArgs, isBookingTaken, isDeskEvent, isLabel,
  isMoney, isPayment, isPickup, isReason, isReasonDetail, isSubscription, isWeight, PaymentKindLabels, PickupKindLabels, ServiceLabels,
  UrgencyLabels, validateBooking,
} from 'desk-contract'

declare function use(...exported: unknown[]): void

use(
  isAddress, isBooking, isBookingFailed, isBookingFailedArgs, isBookingTaken, isDeskEvent, isLabel, isMoney, isPayment, isPickup, isReason,
  isReasonDetail, isSubscription, isWeight, eventNames,
)

/** Some apps write values out. An open enum has labels for those that it lists. */
export const known: string[] = [
  CurrencyLabels.CHF.label, PaymentKindLabels.card.label, PickupKindLabels.shop.label, ServiceLabels.carry.label, UrgencyLabels[9].label,
]

export function checked(booking: Booking): boolean {
  return validateBooking(booking).issues === undefined
}
