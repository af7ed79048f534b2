/** What is sent: every property written out, every value that there is, of the types as they were. */
import {
  type Address, type Booking, type BookingFailed, type BookingFailedPayload, Currency, type DeskEvent, type DeskListener, type EventMap,
  type Label, type Money, type Payment, PaymentKind, type Pickup, PickupKind, type Reason, type ReasonDetail, Service, type Subscription,
  Urgency, type Weight,
} from 'desk-contract'

/** Where the values come from: fields of a form, which know nothing of the contract. */
export interface Form {
  street: string
  city: string
  floor: number | undefined
  kept: boolean | null
  amount: number
  weight: number
  label: string | string[]
  phone: string
  days: number[]
  rates: { [key: string]: number }
  memo: string | null
  voucher: string | undefined
  from: number
  to: number
  urgency: number
  service: 'carry' | 'keep'
  currency: 'EUR' | 'CHF'
}

export function book(form: Form): Booking {
  return {
    service: form.from > 12 ? Service.Carry : form.from > 6 ? Service.Keep : form.service,
    urgency: form.from > 18 ? Urgency.Now : form.urgency,
    target: addressOf(form),
    pickup: form.from > 9 ? pickups.home : pickups.shop,
    payment: payments.cash,
    price: priceOf(form),
    weight: weightOf(form),
    label: labelOf(form),
    phone: form.phone,
    days: form.days,
    rates: form.rates,
    memo: form.memo,
    voucher: form.voucher,
    window: { from: form.from, to: form.to },
    done: (number) => {
      const taken: number = number
      return taken.toFixed(0)
    },
    failed: bookingFailed,
  }
}

/** As short as it may be: what is optional is left out. */
export const shortest: Booking = {
  service: 'keep', urgency: 9, target: { street: 'Lane 1', city: 'Bern', kept: null }, pickup: { kind: 'shop', shop: 3 },
  payment: { kind: 'card', digits: '1234' }, price: { amount: 1, currency: 'CHF' }, weight: 1.5, label: ['one', 'two'],
  phone: '031', days: [1], rates: { day: 1 }, memo: null, window: { from: 8, to: 12 }, done: () => undefined,
}

function addressOf({ street, city, floor, kept }: Form): Address {
  return { street, city, floor, kept }
}

function priceOf({ amount, currency }: Form): Money {
  return { amount, currency: amount > 100 ? Currency.Franc : amount > 50 ? Currency.Euro : currency }
}

/** What comes in too is read in the same way. */
export function currencyText({ currency }: Money): string {
  switch (currency) {
    case Currency.Euro: return 'in euros'
    case Currency.Franc: return 'in francs'
    default: return never(currency)
  }
}

function weightOf({ weight }: Form): Weight {
  return weight
}

function labelOf({ label }: Form): Label {
  return label
}

const pickups: { home: Pickup; shop: Pickup } = {
  home: { kind: PickupKind.Home, bell: 'twice' },
  shop: { kind: PickupKind.Shop, shop: 12 },
}

const payments: { cash: Payment; card: Payment } = {
  cash: { kind: PaymentKind.Cash, given: 20 },
  card: { kind: 'card', digits: '1234' },
}

export function paymentText(payment: Payment): string {
  switch (payment.kind) {
    case 'cash': {
      const given: number = payment.given
      return given.toFixed(2)
    }
    case PaymentKind.Card: {
      const digits: string = payment.digits
      return digits.trim()
    }
    default: return never(payment)
  }
}

export const bookingFailed: BookingFailed = (why, retry, urgency) => {
  const reason: Reason = why
  const detail = typeof why === 'string' ? why.trim() : typeof why === 'number' ? why.toFixed(0) : why.text.trim()
  const how: BookingFailedPayload = retry
  const seconds: number = how.seconds
  const wanted: Urgency | undefined = urgency
  return `${detail} ${readReason(reason)} ${seconds.toFixed(0)} ${wanted === Urgency.Now} ${wanted?.toFixed(0)}`
}

function readReason(reason: Reason): string {
  if (typeof reason === 'number') return reason.toFixed(0)
  if (typeof reason === 'string') return reason.trim()
  const detail: ReasonDetail = reason
  const text: string = reason.text
  return `${text.trim()} ${Object.keys(detail).join()}`
}

/** What was sent comes back. */
export const onTaken: DeskListener<'bookingTaken'> = (...args) => {
  const [target, price, payment]: EventMap['bookingTaken'] = args
  const street: string = target.street
  const city: string = target.city
  const floor: number | undefined = target.floor
  const kept: boolean | null = target.kept
  const amount: number = price.amount
  return [street.trim(), city.trim(), floor?.toFixed(0), kept, amount.toFixed(2), currencyText(price), paymentText(payment)]
}

const anyEvent: DeskEvent = 'bookingTaken'

export const subscription: Subscription = { event: anyEvent, listener: () => undefined }

function never(nothing: never): string {
  return String(nothing)
}
