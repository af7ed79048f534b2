/** What listeners get: each event by its name, its arguments by their places. */
import {
  type Cause, type CauseDetail, type EventMap, eventNames, isCause, isCauseDetail, isCourierNear, isDepotOpened, isNoticeEvent, isNoticeShown,
  isParcelLost, isSignal, isSignalHeard, type NoticeEvent, NoticeKind, NoticeKindLabels, type NoticeListener, type NoticeShownPayload,
  type ParcelLostPayload, type Signal,
} from 'notice-contract'

declare function use(...exported: unknown[]): void

use(isCause, isCauseDetail, isSignal, isNoticeEvent, isCourierNear, isDepotOpened, isNoticeShown, isParcelLost, isSignalHeard)
use(NoticeKindLabels.delay.label, NoticeKindLabels.closure.label)

const seen: unknown[] = []

export const onOpened: NoticeListener<'depotOpened'> = () => { seen.push('open') }

export const onLost: NoticeListener<'parcelLost'> = (loss) => {
  if (typeof loss === 'number') seen.push(loss.toFixed(0))
  else seen.push(readLoss(loss))
}

function readLoss(loss: ParcelLostPayload): unknown[] {
  const id: number = loss.id
  const last: number | undefined = loss.seen
  return [id.toFixed(0), readCause(loss.cause), last?.toFixed(0)]
}

export function readCause(cause: Cause): string {
  if (typeof cause === 'string') return cause.trim()
  if (typeof cause === 'number') return cause.toFixed(0)
  return `${cause.text.trim()} ${readDetail(cause)}`
}

function readDetail(detail: CauseDetail): string {
  const text: string = detail.text
  const until: number | undefined = detail.until
  return `${text.trim()} ${until?.toFixed(0)}`
}

export function onNotice(...[notice]: EventMap['noticeShown']): void {
  const shown: NoticeShownPayload = notice
  switch (shown.kind) {
    case NoticeKind.Delay: {
      const hours: number = shown.hours
      seen.push(hours.toFixed(0))
      return
    }
    case 'closure': {
      const depot: string = shown.depot
      seen.push(depot.trim())
      return
    }
    default: seen.push(never(shown))
  }
}

export function onNear(...args: EventMap['courierNear']): void {
  const [name, minutes] = args
  const who: string = name
  const soon: number | undefined = minutes
  seen.push(who.trim(), soon?.toFixed(0))
}

export const onSignal: NoticeListener<'signalHeard'> = (signal) => {
  const heard: Signal | undefined = signal
  const level: number | undefined = heard?.level
  seen.push(level?.toFixed(0))
}

interface Emitter { on<E extends NoticeEvent>(event: E, listener: NoticeListener<E>): void }

export function listen(emitter: Emitter): void {
  emitter.on('depotOpened', onOpened)
  emitter.on('parcelLost', onLost)
  emitter.on('noticeShown', onNotice)
  emitter.on('courierNear', onNear)
  emitter.on('signalHeard', onSignal)
  for (const event of eventNames) seen.push(event.length)
}

function never(nothing: never): string {
  return String(nothing)
}
