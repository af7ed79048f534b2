/** Edits of enums: received ones in parcel.yaml, sent ones in desk.yaml, and Currency, which goes both ways. */
import { edit, edits, type Edit } from '../edit.js'

export const enumEdits: Edit[] = [
  edit('value added, received', 'parcel', '      - { value: -1, name: Lost', '      - { value: 3, name: Returned, description: Back again. }\n      - { value: -1, name: Lost'),
  edit('value added, received, text', 'parcel', '      - { value: box, name: Box', '      - { value: roll, name: Roll, description: Long. }\n      - { value: box, name: Box'),
  edit('value added, sent', 'desk', '      - { value: keep, name: Keep', '      - { value: burn, name: Burn, description: Get rid of it. }\n      - { value: keep, name: Keep'),
  edit('value added, both ways', 'desk', '      - { value: CHF, name: Franc', '      - { value: DKK, name: Crown, description: Crowns. }\n      - { value: CHF, name: Franc'),
  edit('value added, open, received', 'parcel', '      - { value: 2, name: Express', '      - { value: 3, name: Rocket, description: At once. }\n      - { value: 2, name: Express'),
  edit('value added, open, sent', 'desk', '      - { value: 9, name: Now', '      - { value: 5, name: Soon, description: Within a day. }\n      - { value: 9, name: Now'),

  edit('value removed, received', 'parcel', "      - { value: -1, name: Lost, description: Nobody knows where it is., since: '2.0.0' }\n", ''),
  edit('value removed, sent', 'desk', '      - { value: keep, name: Keep, description: Keep it at the depot. }\n', ''),
  edit('value removed, both ways', 'desk', '      - { value: CHF, name: Franc, description: Francs. }\n', ''),
  edit('value removed, open, received', 'parcel', '      - { value: 2, name: Express, description: Over night. }\n', ''),
  edit('value removed, open, sent', 'desk', '      - { value: 9, name: Now, description: At once. }\n', ''),

  edit('name of a value, received', 'parcel', 'name: Delivered', 'name: Arrived'),
  edit('name of a value, sent', 'desk', 'name: Carry', 'name: Bring'),
  edit('value of a value, received', 'parcel', 'value: 2, name: Delivered', 'value: 7, name: Delivered'),
  edit('value of a value, sent', 'desk', 'value: carry, name: Carry', 'value: fetch, name: Carry'),
  edit('value of a value, both ways', 'desk', 'value: CHF, name: Franc', 'value: SFR, name: Franc'),
  edit('value of a value, open, received', 'parcel', 'value: 2, name: Express', 'value: 4, name: Express'),
  edit('value of a value, open, sent', 'desk', 'value: 9, name: Now', 'value: 8, name: Now'),
  edits('two values change places', [['parcel', 'value: 0, name: Registered', 'value: 2, name: Registered'], ['parcel', 'value: 2, name: Delivered', 'value: 0, name: Delivered']], 2),
  edit('label of a value', 'parcel', 'label: On its way', 'label: Travelling'),
  edit('label of a value, from its name', 'parcel', 'label: On its way, ', ''),

  edit('opened, received', 'parcel', 'description: Where a parcel stands.\n    type: int32\n', 'description: Where a parcel stands.\n    type: int32\n    open: true\n'),
  edit('opened, sent', 'desk', 'description: What to do with a parcel.\n    type: string\n', 'description: What to do with a parcel.\n    type: string\n    open: true\n'),
  edit('opened, both ways', 'desk', 'description: What is paid with.\n    type: string\n', 'description: What is paid with.\n    type: string\n    open: true\n'),
  edit('closed, received', 'parcel', 'description: How quickly it travels. More will come.\n    type: int32\n    open: true\n', 'description: How quickly it travels. More will come.\n    type: int32\n'),
  edit('closed, sent', 'desk', '    type: int32\n    open: true\n', '    type: int32\n'),

  edit('base, open, received', 'parcel', 'type: int32\n    open: true\n    values:\n      - { value: 1, name: Standard, description: Within three days. }\n      - { value: 2, name: Express', "type: string\n    open: true\n    values:\n      - { value: '1', name: Standard, description: Within three days. }\n      - { value: '2', name: Express", 3),
  edit('base, open, sent', 'desk', 'type: int32\n    open: true\n    values:\n      - { value: 0, name: Any, description: Whenever. }\n      - { value: 9, name: Now', "type: string\n    open: true\n    values:\n      - { value: '0', name: Any, description: Whenever. }\n      - { value: '9', name: Now", 3),

  edits('enum renamed, received', [['parcel', '  Shape:', '  Outline:'], ['parcel', 'type: Shape', 'type: Outline']]),
  edits('enum renamed, sent', [['desk', '  Service:', '  Task:'], ['desk', 'type: Service', 'type: Task']]),
  edit('enum added', 'notice', 'enums:\n', 'enums:\n  Weather:\n    description: What it is like outside.\n    type: string\n    values: [{ value: dry, name: Dry, description: No rain. }]\n'),
  edits('enum removed, and a text in its place', [['parcel', "  Shape:\n    description: What a parcel looks like.\n    type: string\n    documented: { name: Form }\n    values:\n      - { value: box, name: Box, description: With edges. }\n      - { value: tube, name: Tube, description: Round., documented: { values: roll } }\n      - { value: bag, name: Bag, description: Soft., deprecated: Bags count as boxes. }\n", ''], ['parcel', 'type: Shape', 'type: string']], 2),
]
