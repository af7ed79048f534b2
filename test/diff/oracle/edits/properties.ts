/** Edits of the properties of shapes: of a received one, a sent one, one that goes both ways. */
import { edit, edits, type Edit } from '../edit.js'

export const propertyEdits: Edit[] = [
  edit('required added, received', 'parcel', '      code: {', '      colour: { type: string, description: What it looks like. }\n      code: {'),
  edit('required added, sent', 'desk', '      phone: {', '      colour: { type: string, description: What it looks like. }\n      phone: {'),
  edit('required added, both ways', 'desk', '      city: {', '      country: { type: string, description: In two letters. }\n      city: {'),
  edit('optional added, received', 'parcel', '      code: {', '      colour: { type: string, optional: true, description: What it looks like. }\n      code: {'),
  edit('optional added, sent', 'desk', '      phone: {', '      colour: { type: string, optional: true, description: What it looks like. }\n      phone: {'),
  edit('optional added, both ways', 'desk', '      city: {', '      country: { type: string, optional: true, description: In two letters. }\n      city: {'),
  edit('any added, received', 'parcel', '      code: {', '      extra: { type: any, description: Whatever else there is. }\n      code: {'),
  edit('required added to an inline shape, received', 'parcel', '          width: {', '          height: { type: int32, description: The third edge. }\n          width: {'),
  edit('required added to an inline shape, sent', 'desk', '          from: {', '          day: { type: int32, description: Which day. }\n          from: {'),
  edits('required added to a payload', [['notice', '          cause: { type: Cause', '          depot: { type: string, description: Where. }\n          cause: { type: Cause'], ['notice', '[{ id: 12,', '[{ id: 12, depot: east,']], 2),

  edit('required removed, received', 'parcel', '      registered: { type: int64, unit: epoch-ms, description: When it was registered. }\n', ''),
  edit('required removed, sent', 'desk', '      phone: { type: string, minLength: 3, maxLength: 20, description: Whom to call. }\n', ''),
  edit('required removed, both ways', 'desk', '      city: { type: string, description: In one word. }\n', ''),
  edit('optional removed, received', 'parcel', '      insured: { type: boolean, optional: true, description: Whether it is insured. }\n', ''),
  edit('optional removed, sent', 'desk', '      voucher: { type: string, optional: true, description: What makes it cheaper. }\n', ''),
  edit('optional removed, both ways', 'desk', '      floor: { type: int32, optional: true, description: How high. }\n', ''),
  edit('removed from an inline shape, received', 'parcel', '          width: { type: int32, description: The short edge. }\n', ''),
  edit('removed from an inline shape, sent', 'desk', '          to: { type: int32, unit: hour-of-day, description: Not after. }\n', ''),
  edit('removed from a payload', 'notice', '          seen: { type: int64, unit: epoch-ms, optional: true, description: When somebody saw it last. }\n', ''),

  edit('renamed, received', 'parcel', ' nickname:', ' pet_name:'),
  edit('renamed, sent', 'desk', ' phone:', ' telephone:'),
  edit('renamed, both ways', 'desk', ' city:', ' town:'),
  edit('optional renamed, received', 'parcel', ' insured:', ' covered:'),
  edit('renamed and made optional, received', 'parcel', ' nickname: {', ' pet_name: { optional: true,', 2),

  edit('made optional, received', 'parcel', 'tries: { type: int32,', 'tries: { type: int32, optional: true,'),
  edit('made optional as observed, received', 'parcel', 'tries: { type: int32,', 'tries: { type: int32, optional: { observed: recorded yesterday },', 2),
  edit('made optional, sent', 'desk', 'memo: { type: string | null,', 'memo: { type: string | null, optional: true,'),
  edit('made optional, both ways', 'desk', 'city: { type: string,', 'city: { type: string, optional: true,'),
  edit('made optional, received, any', 'parcel', 'raw: { type: any, optional: true,', 'raw: { type: any,'),
  edit('made required, received', 'parcel', 'insured: { type: boolean, optional: true,', 'insured: { type: boolean,'),
  edit('made required, sent', 'desk', 'voucher: { type: string, optional: true,', 'voucher: { type: string,'),
  edit('made required, both ways', 'desk', 'floor: { type: int32, optional: true,', 'floor: { type: int32,'),
  edits('made required in a payload', [['notice', 'seen: { type: int64, unit: epoch-ms, optional: true,', 'seen: { type: int64, unit: epoch-ms,'], ['notice', '[{ id: 12,', '[{ id: 12, seen: 1714953600000,']], 2),
  edit('optional on the page too', 'parcel', 'optional: { observed: recorded from release 2.2.0 }', 'optional: true'),
  edit('observed and now on the page, still optional', 'parcel', 'shelf: { type: int32, observed: recorded from release 2.3.0,', 'shelf: { type: int32, optional: true,'),
  edit('observed and now on the page, required', 'parcel', 'shelf: { type: int32, observed: recorded from release 2.3.0,', 'shelf: { type: int32,', 2),
  edit('only observed after all', 'parcel', 'insured: { type: boolean, optional: true,', 'insured: { type: boolean, observed: recorded yesterday,'),

  edits('an inline shape becomes a type of its own', [
    ['parcel', '      size:\n        description: Its edges.\n        properties:\n          length: { type: int32, description: The long edge. }\n          width: { type: int32, description: The short edge. }\n', '      size: { type: Size, description: Its edges. }\n'],
    ['parcel', '  Scan:\n', '  Size:\n    description: Its edges.\n    properties:\n      length: { type: int32, description: The long edge. }\n      width: { type: int32, description: The short edge. }\n  Scan:\n'],
  ], 2),
]
