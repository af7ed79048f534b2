/** Single edits of the page about lamps, and what has to be told of each. */
import { lampContract } from './lamps.js'

type Stretch = readonly [from: string, to: string]
type PageEdit = readonly [name: string, from: string, to: string, drifts: readonly string[]]

const progress = `/**
 * Called while lamps are read.
 * @callback progress
 * @param {number} done How many, int32
 */
`
const list = `/**
 * All lamps.
 * @event module:types#onList
 * @param {Lamp[]} lamps All of them
 * @param {number} total How many, int32
 */
`
const delay = ' * @property {number} delay How long it waits (ms)\n'
const weight = ' * @property {number} weight How heavy it is\n'
const roomSection = `/**
 * A room.
 * @typedef {object} Room
 * @property {string} title How it is called
 * @property {string} kind Kind: hall - Hall, cellar - Cellar, yard - Yard
 */
`
const closed = `/**
 * It is over.
 * @event module:types#onClosed
 */
`
const lampStart = ` * @property {number} id Lamp ID, int64
 * @property {string} name`
const bothStates = ` * @property {number} state State, 0 - off; 1 - on; 2 - dimmed`
const documentedNow = (subject: string) => `observed-documented ${subject} was only observed and is documented now`
const added = (subject: string) => `member-added ${subject} is a new ${subject.endsWith(')') ? 'argument' : 'property'}`
const gone = (subject: string) => `dropped ${subject} is no longer there`

/** Edits that change what the page means. */
export const changes: readonly PageEdit[] = [
  ['an event first', '\n/**\n * A lamp was', '\n/** Fresh.\n * @event module:types#onFresh\n * @param {number} at When, int64\n */\n/**\n * A lamp was', ['event-added onFresh is a new event']],
  ['an event in the middle', '/**\n * All lamps.', '/** Fresh.\n * @event module:types#onFresh\n * @param {Lamp} lamp Which\n */\n/**\n * All lamps.', ['event-added onFresh is a new event']],
  ['an event last', closed, `${closed}/** Fresh.\n * @event module:types#onFresh\n */\n`, ['event-added onFresh is a new event']],
  ['an event with a list of values', closed, `${closed}/** Fresh.\n * @event module:types#onFresh\n * @param {object} res\n * @param {number} res.kind Kind, 0 - big; 1 - small\n */\n`, ['event-added onFresh is a new event']],
  ['an event gone', closed, '', [gone('onClosed')]],
  ['an event renamed', 'onClosed', 'onShut', ['event-added onShut is a new event', gone('onClosed')]],
  ['the first event renamed', 'types#onSwitched', 'types#onTurned', ['event-added onTurned is a new event', gone('onSwitched')]],
  ['a typedef', roomSection, `${roomSection}/** A shelf.\n * @typedef {object} Shelf\n * @property {number} row Which, int32\n * @property {Room} [room] Where\n */\n`, ['type-added Shelf is a new typedef']],
  ['a typedef gone', roomSection, '', [gone('Room')]],
  ['a typedef renamed', 'typedef {object} Room', 'typedef {object} Chamber', ['type-added Chamber is a new typedef', gone('Room')]],
  ['a callback', progress, `/** Asked.\n * @callback question\n * @param {string} text What\n */\n${progress}`, ['type-added question is a new callback']],
  ['a property first', lampStart, ` * @property {string} first Fresh\n${lampStart}`, [added('Lamp.first')]],
  ['a property in the middle', ' * @property {number} delay', ' * @property {boolean} middle Fresh\n * @property {number} delay', [added('Lamp.middle')]],
  ['a property last', '} tags Words', '} tags Words\n * @property {Room} last Fresh', [added('Lamp.last')]],
  ['a property with a width', ' * @property {number} delay', ' * @property {number} middle Fresh,int64\n * @property {number} delay', [added('Lamp.middle')]],
  ['two properties together', ' * @property {number} delay', ' * @property {boolean} one Fresh\n * @property {string} [two] Fresh\n * @property {number} delay', [added('Lamp.one'), added('Lamp.two')]],
  ['a property with values known elsewhere', ' * @property {object} place', ' * @property {number} old_state Before, 0 - off; 1 - on; 2 - dimmed\n * @property {object} place', [added('Lamp.old_state')]],
  ['a property of an object', ' * @property {number} place.floor', ' * @property {string} place.wall Fresh\n * @property {number} place.floor', [added('Lamp.place.wall')]],
  ['a property of the items of a list', ' * @property {Array.<number>} hours', ' * @property {string} parts[].color Fresh\n * @property {Array.<number>} hours', [added('LampPart.color')]],
  ['a property of an argument', ' * @param {string} [res.by]', ' * @param {boolean} res.fresh Fresh\n * @param {string} [res.by]', [added('onSwitched(res).fresh')]],
  ['a property with properties', '} tags Words', '} tags Words\n * @property {object} size Fresh\n * @property {number} size.x Wide, int32', [added('Lamp.size')]],
  ['a property gone, the first', lampStart, ' * @property {string} name', [gone('Lamp.id')]],
  ['a property gone, the last', ' * @property {object.<string, string>} tags Words\n', '', [gone('Lamp.tags')]],
  ['a property gone, of an object', ' * @property {string} place.room The room\n', '', [gone('Lamp.place.room')]],
  ['a property gone, in braces between blank lines', `${bothStates}\n`, '', [gone('Lamp.state')]],
  ['a property renamed', '} name How it', '} called How it', [added('Lamp.called'), gone('Lamp.name')]],
  ['the first property renamed', lampStart, lampStart.replace('id', 'uid'), [added('Lamp.uid'), gone('Lamp.id')]],
  ['the last property renamed', '} tags Words', '} words Words', [added('Lamp.words'), gone('Lamp.tags')]],
  ['the only property renamed', '} parts[].label Name', '} parts[].title Name', [added('LampPart.title'), gone('LampPart.label')]],
  ['the only property of an argument renamed', '} res.category What', '} res.sort What', [added('onFault(res).sort'), gone('onFault(res).category')]],
  ['an argument last', 'total How many, int32', 'total How many, int32\n * @param {string} more Fresh', [added('onList(more)')]],
  ['an argument where there was none', 'types#onClosed', 'types#onClosed\n * @param {string} why Fresh', [added('onClosed(why)')]],
  ['an argument gone', ' * @param {number} total How many, int32\n', '', [gone('onList(total)')]],
  ['an argument of a callback', 'done How many, int32', 'done How many, int32\n * @param {number} all Fresh, int32', [added('progress(all)')]],
  ['a value in one place of two', bothStates, `${bothStates}; 3 - broken`, ['value-added State 3 is a new value']],
  ['a value in all places', 'res.state New state, 0 - off; 1 - on; 2 - dimmed', 'res.state New state, 0 - off; 1 - on; 2 - dimmed; 3 - broken', ['value-added State 3 is a new value']],
  ['a value in an example', " * {category: 'SHORT'}", " * {category: 'SHORT'}\n * {category: 'BROKEN'}", ['value-added Category BROKEN is a new value']],
  ['a value between others', 'cellar - Cellar, yard', 'cellar - Cellar, attic - Attic, yard', ['value-added RoomKind attic is a new value']],
  ['a value gone', ', yard - Yard', '', ['dropped RoomKind yard is no longer listed']],
  ['a value for another', 'yard - Yard', 'attic - Attic', ['value-added RoomKind attic is a new value', 'dropped RoomKind yard is no longer listed']],
  ['a value in a list that is known', 'Kind: hall - Hall, cellar - Cellar, yard - Yard', 'Kind, hall - Hall, cellar - Cellar, yard - Yard, attic - Attic', ['value-added RoomKind attic is a new value']],
  ['a property with an enum that is there', '{string} title How it is called', '{string} title How it is called\n * @property {number} state State, 0 - off; 1 - on; 2 - dimmed', [added('Room.state')]],
  ['values where there were none', 'weight How heavy it is', 'weight Weight, 0 - light; 1 - heavy', ['values-listed Lamp.weight has the values 0, 1']],
  ['values and a width', 'weight How heavy it is', 'weight Weight, 0 - light; 1 - heavy, int32', ['values-listed Lamp.weight has the values 0, 1']],
  ['a value gone, and another enum', ', yard - Yard', '\n * @property {number} size Size, 0 - small; 1 - big', [added('Room.size'), 'dropped RoomKind yard is no longer listed']],
  ['an argument gone, and another event', ` * @param {number} total How many, int32\n */\n${closed.replace(' */\n', '')}`, ' */\n/**\n * It is over.\n * @event module:types#onShut\n', [gone('onList(total)'), 'event-added onShut is a new event', gone('onClosed')]],
  ['a width', 'weight How heavy it is', 'weight How heavy it is, int32', ['width-changed Lamp.weight is int32, not number']],
  ['another width', ' * @property {number} id Lamp ID, int64', ' * @property {number} id Lamp ID, int32', ['width-changed Lamp.id is int32, not int64']],
  ['a width gone', 'total How many, int32', 'total How many', ['width-changed onList(total) has no width any more, but int32 in the spec']],
  ['another type', '{string} name', '{number} name', ['type-changed Lamp.name is number, not string']],
  ['a list where one was', '{string} name', '{string[]} name', ['type-changed Lamp.name is string[], not string']],
  ['a list of something else', 'Array.<number>', 'Array.<string>', ['type-changed Lamp.hours is Array.<string>, not number[]']],
  ['a map of something else', '<string, string>', '<string, number>', ['type-changed Lamp.tags is object.<string, number>, not map<string>']],
  ['a union widened', '(string|number)', '(string|number|boolean)', ['type-changed Lamp.code is (string|number|boolean), not string | number']],
  ['a union narrowed', '(string|number)', 'string', ['type-changed Lamp.code is string, not string | number']],
  ['null', '{string} name', '{?string} name', ['type-changed Lamp.name is ?string, not string']],
  ['an optional mark', '} name How', '} [name] How', ['optional-changed Lamp.name may be missing']],
  ['an optional mark at an argument', '} total How', '} [total] How', ['optional-changed onList(total) may be missing']],
  ['undefined at an argument', '@param {number} total', '@param {number|undefined} total', ['optional-changed onList(total) may be missing']],
  ['a unit', 'weight How heavy it is', 'weight Age (seconds)', ['unit-changed Lamp.weight counts in s']],
  ['another unit', '(ms)', '(minutes)', ['unit-changed Lamp.delay counts in min, not ms']],
  ['an event deprecated', 'types#onClosed', 'types#onClosed\n * @deprecated Ask instead', ['mark-changed onClosed is deprecated']],
  ['a typedef deprecated without a word', '} Room', '} Room\n * @deprecated', ['mark-changed Room is deprecated']],
  ['since', 'types#onClosed', 'types#onClosed\n * @since 1.2.0', ['mark-changed onClosed is there since 1.2.0']],
]

/** Edits that change nothing that a contract says. */
export const rewordings: readonly (readonly [name: string, from: string, to: string])[] = [
  ['an event described otherwise', 'It is over.', 'All lamps are out.'],
  ['a property described otherwise', 'How it is called\n * @property {(', 'Its name, as its owner knows it\n * @property {('],
  ['events in another order', `${list}${closed}`, `${closed}${list}`],
  ['typedefs in another order', `${roomSection}${progress}`, `${progress}${roomSection}`],
  ['an identical section again', closed, `${closed}${closed}${roomSection}`],
  ['a section again that says less', roomSection, `${roomSection}/**\n * A room.\n * @typedef {object} Room\n * @property {string} title\n */\n`],
  ['a section again with a width', progress, `${progress.replace(', int32', '')}${progress}`],
  ['a section again without an optional mark', roomSection, `${roomSection.replace('} title', '} [title]')}${roomSection}`],
  ['a section again with one more value', roomSection, `${roomSection.replace(', yard - Yard', '')}${roomSection}`],
  ['a section again, with a type that only the first has right', roomSection, `${roomSection}${roomSection.replace('{string}', '{number}')}`],
  ['a section again, with a type that only the second has right', roomSection, `${roomSection.replace('{string}', '{number}')}${roomSection}`],
  ['a colon behind a name', 'res.category What', 'res.category: What'],
  ['a full-width colon behind a name', '} title How', '} title： How'],
  ['brackets behind a name', '} hours When', '} hours[] When'],
  ['a list spelt otherwise', 'Array.<number>', 'number[]'],
  ['a list with two kinds of brackets', '{Lamp[]}', '{Array<Lamp>}'],
  ['a map spelt otherwise', 'object.<string, string>', 'Record<string, string>'],
  ['a union without brackets', '(string|number)', 'number | string'],
  ['a module before a name', '{Lamp[]}', '{Array.<module:types~Lamp>}'],
  ['a width glued to the text', ' * @property {number} id Lamp ID, int64', ' * @property {number} id Lamp ID,int64'],
  ['a width after a stop', ' * @property {number} id Lamp ID, int64', ' * @property {number} id Lamp ID.int64'],
  ['a width in parentheses', 'total How many, int32', 'total How many (int32)'],
  ['values spelt otherwise', bothStates, ' * @property {number} state State, 0: off, 1: on, 2: dimmed'],
  ['values in another order', bothStates, ' * @property {number} state State, 2 - dimmed; 1 - on; 0 - off'],
  ['values with other words', bothStates, ' * @property {number} state State, 0 - dark; 1 - light; 2 - half'],
  ['values told in one place of two', bothStates, ' * @property {number} state State'],
  ['values as a type', '{string} kind', "{('hall'|'cellar'|'yard')} kind"],
  ['values no longer told', 'Kind: hall - Hall, cellar - Cellar, yard - Yard', 'Which kind'],
  ['a value missing in one place of two', bothStates, ' * @property {number} state State, 0 - off; 1 - on'],
  ['an example that only shows one value', " * {category: 'SHORT'}\n", ''],
  ['no optional mark any more', '[res.by]', 'res.by'],
  ['a unit spelt otherwise', '(ms)', '(milliseconds)'],
  ['no unit any more', ' (ms)', ''],
  ['properties in another order', `${delay}${weight}`, `${weight}${delay}`],
]

export interface SilentCase { name: string; contract: Stretch; page?: Stretch }

const nameNode = 'name: { type: string, description: Its name. }'
const weightNode = '                type: number\n                description: In kilograms'
const ghostNode = `ghost: { type: string, observed: seen in a recording, description: Nobody knows. }\n            ${nameNode}`
const faultNode = `                properties:
                    category: { type: Category, description: What kind. }
`
const faultVariants = `                discriminator: category
                properties:
                    category: { type: Category, description: What kind. }
                variants:
                    HEAT: { description: Too hot. }
                    SHORT:
                        description: Two wires touch.
                        properties:
                            wire: { type: string, description: Which wire. }
`
const placeNode = lampContract.slice(lampContract.indexOf('place:'), lampContract.indexOf('\n    # Has no section'))
const placeAsType = placeNode.replace(/place:[^]*floor.*/, 'place: { type: Place, description: Where it hangs. }') + `
    Place:
        description: A place.
        properties:
            room: { type: string, description: The room. }
            floor: { type: int32, description: The floor. }
`

/** What the contract does otherwise on purpose, and on which page. */
export const deliberate: readonly SilentCase[] = [
  { name: 'a typedef for a plain type', contract: ['done: { type: int32, description: How many. }', 'done: { type: Count, description: How many. }\n    Count: { type: int32, description: A number. }'] },
  { name: 'documented: another type', contract: [nameNode, 'name: { type: int64, documented: string, description: Its name. }'] },
  { name: 'documented: another width', contract: ['floor: { type: int32,', 'floor: { type: int64, documented: int32,'] },
  { name: 'documented: no width', contract: ['weight:\n                type: number', 'weight:\n                type: int64\n                documented: number'] },
  { name: 'documented: another name of a property', contract: [nameNode, 'label: { type: string, documented: { name: name }, description: Its name. }'] },
  { name: 'documented: another name of a property, with a colon', contract: [nameNode, "label: { type: string, documented: { name: 'name:' }, description: Its name. }"] },
  { name: 'documented: another name of an argument', contract: ['total: { type: int32,', 'sum: { type: int32, documented: { name: total },'] },
  { name: 'documented: another name of a typedef', contract: ['    Room:\n        description: A room.', '    Chamber:\n        documented: { name: Room }\n        description: A room.'] },
  { name: 'documented: optional', contract: ['by: { type: string, optional: true,', 'by: { type: string, documented: { optional: true },'] },
  { name: 'documented: values', contract: [weightNode, `                type: number\n                documented: { values: '0 - light; 1 - heavy' }\n                description: In kilograms`], page: ['weight How heavy it is', 'weight Weight, 0 - light; 1 - heavy'] },
  { name: 'erratum: values', contract: [weightNode, '                type: number\n                erratum: The page means other numbers.\n                description: In kilograms'], page: ['weight How heavy it is', 'weight Weight, 0 - light; 1 - heavy'] },
  { name: 'erratum: unit', contract: [weightNode, '                type: number\n                erratum: The page means minutes.\n                description: In kilograms'], page: ['weight How heavy it is', 'weight Age in seconds'] },
  { name: 'meanings', contract: ['title: { type: string, description: Its name. }', "title: { type: boolean, meanings: [{ value: true, description: Yes. }, { value: false, description: No. }], description: Whether. }"], page: ['{string} title How it is called', '{boolean} title Lit, true - yes, false - no'] },
  { name: 'observed: property', contract: [nameNode, ghostNode] },
  { name: 'observed: value', contract: ['            - { value: yard,', '            - { value: loft, name: Loft, observed: seen in a recording, description: Above. }\n            - { value: yard,'] },
  { name: 'observed: form', contract: [nameNode, 'name: { type: string, description: Its name., also: [{ type: number, observed: seen in a recording }] }'] },
  { name: 'observed: may be missing', contract: [nameNode, 'name: { type: string, optional: { observed: seen in a recording }, description: Its name. }'] },
  { name: 'observed: typedef', contract: ['    Room:\n        description: A room.', '    Attic:\n        description: Above.\n        direction: in\n        observed: seen in a recording\n        properties: {}\n    Room:\n        description: A room.'] },
  { name: 'observed: event', contract: ['    onClosed:', '    onOpened:\n        description: It begins.\n        observed: seen in a recording\n    onClosed:'] },
  { name: 'deprecated: property', contract: [nameNode, ghostNode.replace('observed: seen in a recording', 'deprecated: Gone.')] },
  { name: 'deprecated: value', contract: ['            - { value: yard,', '            - { value: loft, name: Loft, deprecated: Gone., description: Above. }\n            - { value: yard,'] },
  { name: 'deprecated: event', contract: ['    onClosed:', '    onOpened:\n        description: It begins.\n        deprecated: Gone.\n    onClosed:'] },
  { name: 'deprecated on the page, in other words', contract: ['        description: It is over.', '        description: It is over.\n        deprecated: Ask instead.'], page: ['types#onClosed', 'types#onClosed\n * @deprecated'] },
  { name: 'derived', contract: ['    progress:\n        description: While lamps are read.\n        callback:\n            args:\n                done: { type: int32, description: How many. }', '    progress:\n        description: Any event.\n        derived: event-callback'] },
  { name: 'a typedef where the page has an inline object', contract: [placeNode, placeAsType] },
  { name: 'variants where the page has one flat object', contract: [faultNode, faultVariants], page: ['res.category What kind\n', 'res.category What kind\n * @param {string} res.wire Which\n'] },
]

/** What was only observed, and stands on the page now. */
export const lifted: readonly (SilentCase & { drifts: readonly string[] })[] = [
  { name: 'a property', contract: [nameNode, 'name: { type: string, observed: seen in a recording, description: Its name. }'], drifts: [documentedNow('Lamp.name')] },
  { name: 'a property in a block', contract: [weightNode, '                type: number\n                observed: seen in a recording\n                description: In kilograms'], drifts: [documentedNow('Lamp.weight')] },
  { name: 'a property that may be missing', contract: ['by: { type: string, optional: true,', 'by: { type: string, optional: true, observed: seen in a recording,'], drifts: [documentedNow('onSwitched(res).by')] },
  { name: 'a value', contract: ['description: Outside. }', 'description: Outside., observed: seen in a recording }'], drifts: [documentedNow('RoomKind yard')] },
  { name: 'a value in a block', contract: ['              name: Heat\n', '              name: Heat\n              observed: seen in a recording\n'], drifts: [documentedNow('Category HEAT')] },
  { name: 'a typedef', contract: ['    Room:\n        description: A room.', '    Room:\n        description: A room.\n        observed: seen in a recording # once'], drifts: [documentedNow('Room')] },
  { name: 'an event', contract: ['        description: It is over.', '        description: It is over.\n        observed: >-\n            seen in\n            a recording'], drifts: [documentedNow('onClosed')] },
  { name: 'the only form', contract: [nameNode, 'name: { type: string, description: Its name., also: [{ type: number, observed: seen in a recording }] }'], page: ['{string} name', '{(string|number)} name'], drifts: ['type-changed Lamp.name is (string|number) now, which was only observed'] },
  { name: 'one form of two', contract: [weightNode, `                type: number
                also:
                    - { type: string, observed: seen in a recording }
                    - { type: boolean, observed: seen in a recording }
                description: In kilograms`], page: ['{number} weight', '{(string|number)} weight'], drifts: ['type-changed Lamp.weight is (string|number) now, which was only observed'] },
]
