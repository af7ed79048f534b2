/** Reads what the description of a member says besides its meaning. */
import type { DocumentedType, ListedValue, ProseReading, Sure } from '../reading.js'
import { type Default, defaultIn } from './default-value.js'
import { asType, doubt, fit, type ValueKind } from './fit.js'
import type { Labelled } from './labels.js'
import { labelledList, type LabelledList } from './labelled-list.js'
import { markersIn } from './markers.js'
import { plainList } from './plain-list.js'
import { isSpecial, specials } from './sentinels.js'
import { plainForms, tokensOf } from './tokens.js'
import { unitOf } from './unit.js'
import { takeWidth } from './width.js'

/** Nobody describes a member at this length; all that is done below takes time in proportion to it. */
const longest = 20_000

/**
 * What a description says of widths, values, units and defaults, in English or Chinese. The type is
 * that of the member, as far as it is known. What another reader could take otherwise is unsure.
 */
export function readProse(description: string, type: DocumentedType | undefined): ProseReading {
  if (description.length > longest) return { text: description }
  const { text, width } = takeWidth(description, type)
  const plain = plainForms(text)
  const unit = unitOf(plain, type)
  const said = defaultIn(plain, type)
  const { list, values, sentinels } = listsIn(text, plain, type, said, unit !== undefined)
  const byDefault = defaultOf(said, list, values)
  return {
    text,
    ...(width && { width }),
    ...(values && { values }),
    ...(sentinels && { sentinels }),
    ...(unit && { unit }),
    ...(byDefault && { default: byDefault }),
  }
}

interface Lists { list?: Labelled[]; values?: Sure<ListedValue[]>; sentinels?: Sure<ListedValue[]> }

function listsIn(text: string, plain: string, type: DocumentedType | undefined, said: Default | undefined, hasUnit: boolean): Lists {
  const tokens = tokensOf(plain)
  const markers = markersIn(tokens)
  const until = said?.start ?? text.length
  const list = turnedRound(labelledList(text, plain, markers, until))
  if (list && !markers.some(({ ofRange }) => ofRange)) {
    const { special, unsure } = isSpecial(list, plain, hasUnit)
    const read = listed(list.entries.map(({ marker, label }) => ({ value: marker.value, label })), list.kind, type, list.unsure ?? unsure)
    if (read) return { list: list.entries, ...(special ? { sentinels: read } : { values: read }) }
  }
  const named = plainList(plain, tokens, until)
  const values = named && listed(named.values.map((value) => ({ value, label: '' })), named.kind, type, named.unsure ?? (type ? undefined : 'nothing says what type the values have'))
  if (values) return { values }
  const special = list ? undefined : specials(text, plain, markers, until, hasUnit)
  const sentinels = special && listed(special.entries.map(({ marker, label }) => ({ value: marker.value, label })), 'number', type, special.unsure)
  return sentinels && special ? { list: special.entries, sentinels } : {}
}

/** `unread: 0, read: 1` lists numbers, and says first what they mean. */
function turnedRound(list: LabelledList | undefined): LabelledList | undefined {
  if (list?.kind !== 'word' || !list.entries.every(({ label }) => /^-?\d{1,15}$/.test(label))) return list
  const entries = list.entries.map((entry) => ({ ...entry, label: String(entry.marker.value), marker: { ...entry.marker, kind: 'number' as const, value: Number(entry.label) } }))
  return { kind: 'number', entries, unsure: 'the numbers stand behind the words' }
}

function listed(values: ListedValue[], kind: ValueKind, type: DocumentedType | undefined, unsure: string | undefined): Sure<ListedValue[]> | undefined {
  const fitting = fit(kind, type)
  return fitting.fits ? { value: asType(values, type), ...doubt(fitting.unsure, unsure) } : undefined
}

/** Said in a phrase, or behind a label. A word is sure where it is one of the values. */
function defaultOf(said: Default | undefined, list: Labelled[] | undefined, values: Sure<ListedValue[]> | undefined): ProseReading['default'] {
  const marked = list?.filter(({ isDefault }) => isDefault).map(({ marker }) => marker.value) ?? []
  if (!said && marked[0] === undefined) return undefined
  if (said && marked[0] === undefined) {
    const isListed = values?.value.some(({ value }) => value === said.value.value) ?? false
    if (said.isWord && isListed) return { value: said.value.value }
    return !said.isWord && values && !isListed ? { value: said.value.value, unsure: 'it is not one of the values' } : said.value
  }
  const [value] = marked
  if (value === undefined) return undefined
  const differ = marked.length > 1 || (said && said.value.value !== value) ? 'the words say several defaults' : undefined
  return { value, ...doubt(differ, values?.unsure) }
}
