/** What import writes for the edits of the page about lamps: the lines that go and come, each time behind the line that stays before them. */

type Lines = Readonly<Record<string, readonly string[]>>

/** Nothing is removed: what is gone is deprecated. */
export const wantedLines: Lines = {
  'an event in the middle': [
    ' ',
    '+    onFresh:',
    '+        description: Fresh.',
    '+        imported: true',
    '+        args:',
    '+            lamp:',
    '+                type: Lamp',
    '+                description: Which',
    '+                imported: true',
    '+',
  ],
  'an event last': [
    '         description: It is over.',
    '+',
    '+    onFresh:',
    '+        description: Fresh.',
    '+        imported: true',
  ],
  'an event gone': ['         description: It is over.', '+        deprecated: The documented page no longer has it.'],
  'an event renamed': [
    ' ',
    '+    onShut:',
    '+        description: It is over.',
    '+        imported: true',
    '+',
    '         description: It is over.',
    '+        deprecated: The documented page no longer has it.',
  ],
  'a typedef': [
    ' ',
    '+    Shelf:',
    '+        description: A shelf.',
    '+        imported: true',
    '+        properties:',
    '+            row:',
    '+                type: int32',
    '+                description: Which',
    '+                imported: true',
    '+            room:',
    '+                type: Room',
    '+                description: Where',
    '+                imported: true',
    '+                optional: true',
    '+',
  ],
  'a property first': ['         properties:', '+            first: { type: string, description: Fresh, imported: true }', '+'],
  'a property in the middle': [
    '                 description: On its foot.',
    '+',
    '+            middle:',
    '+                type: boolean',
    '+                description: Fresh',
    '+                imported: true',
  ],
  'a property last': [' ', '+            last: { type: Room, description: Fresh, imported: true }', '+'],
  'a property of an object': ['                     room: { type: string, description: The room. }', '+                    wall: { type: string, description: Fresh, imported: true }'],
  'a property of the items of a list': ['             label: { type: string, description: Its name. }', '+            color: { type: string, description: Fresh, imported: true }'],
  'a property of an argument': ['                     state: { type: State, documented: number, description: How bright. }', '+                    fresh: { type: boolean, description: Fresh, imported: true }'],
  'a property with properties': [' ', '+            size: { description: Fresh, imported: true, properties: { x: { type: int32, description: Wide, imported: true } } }', '+'],
  'a property gone, the first': ['         properties:', '-            id: { type: int64, description: Which. }', '+            id: { type: int64, description: Which., deprecated: The documented page no longer has it. }'],
  'an argument where there was none': [
    '         description: It is over.',
    '+        args:',
    '+            why:',
    '+                type: string',
    '+                description: Fresh',
    '+                imported: true',
  ],
  'an argument gone': [
    "             lamps: { type: 'Lamp[]', description: All. }",
    '-            total: { type: int32, description: How many. }',
    '+            total: { type: int32, description: How many., deprecated: The documented page no longer has it. }',
  ],
  'an argument of a callback': ['                 done: { type: int32, description: How many. }', '+                all: { type: int32, description: Fresh, imported: true }'],
  'a value in one place of two': ['             - { value: 2, name: Dimmed, description: In between. }', '+            - { value: 3, name: Broken, description: broken, imported: true }'],
  'a value in an example': [
    '               description: Two wires touch.',
    '+            - value: BROKEN',
    '+              name: Broken',
    '+              description: The page does not describe it.',
    '+              imported: true',
  ],
  'a value between others': ['             - { value: yard, name: Yard, description: Outside. }', '+            - { value: attic, name: Attic, description: Attic, imported: true }'],
  'a value gone': [
    '             - { value: cellar, name: Cellar, description: Below. }',
    '-            - { value: yard, name: Yard, description: Outside. }',
    '+            - { value: yard, name: Yard, description: Outside., deprecated: The documented page no longer has it. }',
  ],
  'a property with an enum that is there': ['             title: { type: string, description: Its name. }', "+            state: { type: State, documented: number, description: 'State, 0 - off; 1 - on; 2 - dimmed', imported: true }"],
  'a width': ['             weight:', '-                type: number', '+                type: int32'],
  'another width': ['         properties:', '-            id: { type: int64, description: Which. }', '+            id: { type: int32, description: Which. }'],
  'a width gone': ["             lamps: { type: 'Lamp[]', description: All. }", '-            total: { type: int32, description: How many. }', '+            total: { type: int32, documented: number, description: How many. }'],
  'another type': ['             id: { type: int64, description: Which. }', '-            name: { type: string, description: Its name. }', '+            name: { type: number, description: Its name. }'],
  'a list where one was': ['             id: { type: int64, description: Which. }', '-            name: { type: string, description: Its name. }', "+            name: { type: 'string[]', description: Its name. }"],
  'a union widened': ['             code:', '-                type: string | number', '+                type: string | number | boolean'],
  'an optional mark': ['             id: { type: int64, description: Which. }', '-            name: { type: string, description: Its name. }', '+            name: { type: string, optional: true, description: Its name. }'],
  'an optional mark at an argument': ["             lamps: { type: 'Lamp[]', description: All. }", '-            total: { type: int32, description: How many. }', '+            total: { type: int32 | undefined, description: How many. }'],
  'a unit': ['                 type: number', '+                unit: s'],
  'another unit': ['                 description: On its foot.', '-            delay: { type: number, unit: ms, description: Waits. }', '+            delay: { type: number, unit: min, description: Waits. }'],
  'an event deprecated': ['         description: It is over.', '+        deprecated: Ask instead'],
  'since': ['         description: It is over.', '+        since: 1.2.0'],
}

/** With `--prune`. */
export const wantedWhenPruned: Lines = {
  'an event gone': [' ', '-    onClosed:', '-        description: It is over.'],
  'an event renamed': [
    ' ',
    '-    onClosed:',
    '+    onShut:',
    '         description: It is over.',
    '+        imported: true',
    '+',
  ],
  'a property gone, the first': ['         properties:', '-            id: { type: int64, description: Which. }'],
  'a property gone, the last': ["             hours: { type: 'number[]', description: When it burns. }", '-            tags: { type: map<string>, description: Words. }'],
  'a property gone, of an object': ['                 properties:', '-                    room: { type: string, description: The room. }'],
  'a property gone, in braces between blank lines': [' ', '-            state: { type: State, documented: number, description: How bright. }'],
  'a property renamed': [
    '             id: { type: int64, description: Which. }',
    '-            name: { type: string, description: Its name. }',
    ' ',
    '+            called: { type: string, description: How it is called, imported: true }',
    '+',
  ],
  'the last property renamed': [
    "             hours: { type: 'number[]', description: When it burns. }",
    '-            tags: { type: map<string>, description: Words. }',
    ' ',
    '+            words: { type: map<string>, description: Words, imported: true }',
    '+',
  ],
  'an argument gone': ["             lamps: { type: 'Lamp[]', description: All. }", '-            total: { type: int32, description: How many. }'],
  'a value gone': ['             - { value: cellar, name: Cellar, description: Below. }', '-            - { value: yard, name: Yard, description: Outside. }'],
}

/** Of what was only observed. */
export const wantedWhenLifted: Lines = {
  'a property': [
    '             id: { type: int64, description: Which. }',
    '-            name: { type: string, observed: seen in a recording, description: Its name. }',
    '+            name: { type: string, optional: { observed: seen in a recording }, description: Its name. }',
  ],
  'a property in a block': [
    '                 type: number',
    '-                observed: seen in a recording',
    '+                optional:',
    '+                    observed: seen in a recording',
  ],
  'a property that may be missing': [
    '                     state: { type: State, documented: number, description: How bright. }',
    '-                    by: { type: string, optional: true, observed: seen in a recording, description: Who. }',
    '+                    by: { type: string, optional: true, description: Who. }',
  ],
  'a value': [
    '             - { value: cellar, name: Cellar, description: Below. }',
    '-            - { value: yard, name: Yard, description: Outside., observed: seen in a recording }',
    '+            - { value: yard, name: Yard, description: Outside. }',
  ],
  'a value in a block': ['               name: Heat', '-              observed: seen in a recording'],
  'a typedef': ['         description: A room.', '-        observed: seen in a recording # once'],
  'an event': [
    '         description: It is over.',
    '-        observed: >-',
    '-            seen in',
    '-            a recording',
  ],
  'the only form': [
    '             id: { type: int64, description: Which. }',
    '-            name: { type: string, description: Its name., also: [{ type: number, observed: seen in a recording }] }',
    '+            name: { type: string | number, description: Its name. }',
  ],
  'one form of two': [
    '             weight:',
    '-                type: number',
    '+                type: number | string',
    '                 also:',
    '-                    - { type: string, observed: seen in a recording }',
  ],
}

/** What comes first on a page comes first in the file. */
export const wantedFirst: Lines = {
  'an event first': [
    ' events:',
    '+    onFresh:',
    '+        description: Fresh.',
    '+        imported: true',
    '+        args:',
    '+            at:',
    '+                type: int64',
    '+                description: When',
    '+                imported: true',
    '+',
  ],
}

/** The blank line behind it goes along. */
export const wantedBlank: Lines = {
  'a typedef gone': [
    ' ',
    '-    Room:',
    '-        description: A room.',
    '-        direction: both',
    '-        properties:',
    '-            title: { type: string, description: Its name. }',
    '-            kind: { type: RoomKind, description: Which sort. }',
    '-',
  ],
}
