/** Edits of events, callbacks and their arguments, and of variants. */
import { edit, edits, type Edit } from '../edit.js'

const handover = `      handover:
        description: Between depots.
        properties:
          depot: { type: string, description: Where it is now. }
          intact: { type: boolean, description: Whether it is whole. }
`
const closure = '          closure: { description: Closed., properties: { depot: { type: string, description: Which depot. } } }\n'
const shop = '      shop: { description: In a shop., properties: { shop: { type: int64, description: Which shop. } } }\n'
const card = '      card: { description: With a card., properties: { digits: { type: string, description: The last ones. } } }\n'

export const eventEdits: Edit[] = [
  edit('event added', 'notice', 'events:\n', 'events:\n  depotMoved: { description: A depot has another address., args: { depot: { type: string, description: Which depot. } } }\n'),
  edit('event removed', 'notice', '  depotOpened: { description: A depot takes parcels again. }\n', ''),
  edit('event renamed', 'notice', '  courierNear:', '  courierClose:'),
  edit('event with a payload renamed', 'notice', '  parcelLost:', '  parcelMissing:'),

  edit('last argument added, may be missing', 'notice', 'description: How soon. }\n', 'description: How soon. }\n      floor: { type: int32 | undefined, description: Where. }\n'),
  edit('last argument added', 'parcel', '      scan: { type: Scan, description: Who has seen it. }\n    examples:\n      - { title: Collected, args: [12, { kind: pickup, time: 1714953600000, courier: Kim }] }\n', '      scan: { type: Scan, description: Who has seen it. }\n      again: { type: boolean, description: Whether it was seen before. }\n    examples:\n      - { title: Collected, args: [12, { kind: pickup, time: 1714953600000, courier: Kim }, true] }\n', 2),
  edit('argument added to an event without any', 'notice', 'depotOpened: { description: A depot takes parcels again. }', 'depotOpened: { description: A depot takes parcels again., args: { depot: { type: string, description: Which depot. } } }'),
  edit('argument that may be missing added to an event without any', 'notice', 'depotOpened: { description: A depot takes parcels again. }', 'depotOpened: { description: A depot takes parcels again., args: { depot: { type: string | undefined, description: Which depot. } } }'),
  edit('first argument added', 'notice', '      name: { type: string, description: Who comes. }', '      id: { type: int64, description: To whom. }\n      name: { type: string, description: Who comes. }'),
  edit('last argument removed, might be missing', 'notice', '      minutes: { type: int32 | undefined, unit: min, description: How soon. }\n', ''),
  edit('only argument removed', 'signal', '    args:\n      signal: { type: Signal, description: What it sends., also: [{ type: undefined, observed: release 2.2.0 leaves it out }] }\n', ''),
  edit('first argument removed', 'notice', '      name: { type: string, description: Who comes. }\n', ''),
  edit('argument renamed', 'notice', '      minutes: {', '      time_left: {'),
  edit('argument with a payload renamed', 'notice', '      loss:\n', '      missing:\n'),
  edit('second payload added, which renames the first', 'notice', '    examples:\n', '      finder: { description: Who found it., properties: { name: { type: string, description: The name. } }, also: [{ type: undefined, observed: recorded yesterday }] }\n    examples:\n', 2),
  edits('arguments in another order', [['parcel', '      id: { type: int64, description: Which parcel. }\n', ''], ['parcel', '      scan: { type: Scan, description: Who has seen it. }\n', '      scan: { type: Scan, description: Who has seen it. }\n      id: { type: int64, description: Which parcel. }\n'], ['parcel', '[12, { kind: pickup, time: 1714953600000, courier: Kim }]', '[{ kind: pickup, time: 1714953600000, courier: Kim }, 12]']], 7),
  edit('argument may be missing', 'parcel', 'scan: { type: Scan,', 'scan: { type: Scan | undefined,'),
  edit('argument is always there', 'notice', 'minutes: { type: int32 | undefined,', 'minutes: { type: int32,'),
  edit('argument is always there, which was a form', 'signal', ', also: [{ type: undefined, observed: release 2.2.0 leaves it out }]', ''),
  edit('argument of another type', 'notice', 'minutes: { type: int32 | undefined', 'minutes: { type: string | undefined'),
  edit('payload becomes a type of its own', 'notice', "        description: What is known.\n        properties:\n          id: { type: int64, description: Which parcel. }\n          cause: { type: Cause, description: Why. }\n          seen: { type: int64, unit: epoch-ms, optional: true, description: When somebody saw it last. }\n        also:\n          - { type: int64, observed: release 2.1.0 sends only its number }\n    examples:\n      - { title: Without a trace, args: [{ id: 12, cause: nobody knows }] }\n", "        description: What is known.\n        type: CauseDetail\n        also:\n          - { type: int64, observed: release 2.1.0 sends only its number }\n", 3),
  edit('examples of an event', 'notice', 'cause: nobody knows', 'cause: nobody says'),

  edit('argument added to a callback', 'desk', '            number: { type: int64, description: What it is called now. }\n', '            number: { type: int64, description: What it is called now. }\n            price: { type: Money, description: What it costs. }\n'),
  edit('argument removed from a callback', 'desk', '        urgency: { type: Urgency | undefined, description: How soon it was to come. }\n', ''),
  edit('argument of a callback of another type', 'desk', 'number: { type: int64', 'number: { type: string'),
  edit('argument of a callback is always there', 'desk', 'urgency: { type: Urgency | undefined', 'urgency: { type: Urgency'),
  edit('argument of a callback may be missing', 'desk', 'number: { type: int64', 'number: { type: int64 | undefined'),
  edit('kind added to an argument of a callback', 'desk', 'why: { type: Reason', 'why: { type: Reason | boolean'),
  edit('kind removed from an argument of a callback', 'desk', 'why: { type: Reason', 'why: { type: string | int32'),
  edit('required added to an argument of a callback', 'desk', '            seconds: {', '            times: { type: int32, description: How often. }\n            seconds: {'),
  edit('removed from an argument of a callback', 'desk', '            seconds: { type: int32, unit: s, description: How long to wait. }\n', '            times: { type: boolean, description: How often. }\n', 2),
  edit('made optional in an argument of a callback', 'desk', 'seconds: { type: int32,', 'seconds: { type: int32, optional: true,'),

  edits('variant added, received', [['parcel', '  Hazard:\n', '      - { value: hold, name: Hold, description: It waits. }\n  Hazard:\n'], ['parcel', '      delivery: { description: Handed', '      hold: { description: It waits., properties: { depot: { type: string, description: Where. } } }\n      delivery: { description: Handed']], 2),
  edits('variant added to a payload', [['notice', '      - { value: closure, name', '      - { value: storm, name: Storm, description: Wind. }\n      - { value: closure, name'], ['notice', '          closure: {', '          storm: { description: Wind. }\n          closure: {']], 2),
  edits('variant added, sent', [['desk', '      - { value: shop, name', '      - { value: box, name: Box, description: In a box. }\n      - { value: shop, name'], ['desk', '      shop: { description: In', '      box: { description: In a box. }\n      shop: { description: In']], 2),
  edits('variant added, both ways', [['desk', '      - { value: card, name', '      - { value: cheque, name: Cheque, description: On paper. }\n      - { value: card, name'], ['desk', '      card: { description: With', '      cheque: { description: On paper. }\n      card: { description: With']], 2),
  edits('variant removed, received', [['parcel', '      - { value: handover, name: Handover, description: One depot passed it to another. }\n', ''], ['parcel', handover, '']], 2),
  edits('variant removed from a payload', [['notice', '      - { value: closure, name: Closure, description: A depot is closed. }\n', ''], ['notice', closure, '']], 2),
  edits('variant removed, sent', [['desk', '      - { value: shop, name: Shop, description: In a shop. }\n', ''], ['desk', shop, '']], 2),
  edits('variant removed, both ways', [['desk', '      - { value: card, name: Card, description: With a card. }\n', ''], ['desk', card, '']], 2),
  edits('common property added, received', [['parcel', '      time: { type: int64', '      by: { type: string, description: Who. }\n      time: { type: int64'], ['parcel', '{ kind: pickup,', '{ kind: pickup, by: Kim,']], 2),
  edit('common property removed, received', 'parcel', '      time: { type: int64, unit: epoch-ms, description: When. }\n', ''),
  edit('common property of another type, received', 'parcel', 'time: { type: int64, unit: epoch-ms', 'time: { type: string | int64', 2),
  edit('property of a variant added, received', 'parcel', '          intact: {', '          shelf: { type: int32, description: Where it lies. }\n          intact: {'),
  edit('property of a variant removed, received', 'parcel', '          intact: { type: boolean, description: Whether it is whole. }\n', ''),
  edit('property of a variant made optional, received', 'parcel', 'intact: { type: boolean,', 'intact: { type: boolean, optional: true,'),
  edit('property of a variant added, sent', 'desk', 'bell: { type: string,', 'ring: { type: boolean, description: Whether to ring. }, bell: { type: string,'),
  edit('optional property of a variant added, sent', 'desk', 'bell: { type: string,', 'ring: { type: boolean, optional: true, description: Whether to ring. }, bell: { type: string,'),
  edit('property of a variant removed, sent', 'desk', 'properties: { bell: { type: string, description: What the bell says. } } }', 'properties: {} }'),
  edit('property of a variant made optional, sent', 'desk', 'bell: { type: string,', 'bell: { type: string, optional: true,'),
  edit('property of a variant of another type, both ways', 'desk', 'given: { type: int64', 'given: { type: string'),
  edits('another discriminator, received', [['parcel', 'discriminator: kind\n    properties:\n      kind: { type: ScanKind', 'discriminator: what\n    properties:\n      what: { type: ScanKind'], ['parcel', 'args: [12, { kind: pickup', 'args: [12, { what: pickup']], 2),
]
