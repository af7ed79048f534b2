/** An enum as its section shows it. */
import type { Enum } from '../../model.js'
import { anchor, code, joined, type Markdown } from '../../text/markdown.js'
import { originNotes } from './notes.js'
import { type Context, enumId, idBelow } from './places.js'
import { prose } from './prose.js'
import { type Use, useLinks } from './used-by.js'

export interface EnumView {
  name: string
  anchor: Markdown
  description: Markdown
  base: Markdown
  open: boolean
  notes: Markdown[]
  values: { anchor: Markdown; value: Markdown; name: Markdown; label: string; meaning: Markdown }[]
  usedBy: Markdown[]
}

export function enumView(item: Enum, uses: readonly Use[], context: Context): EnumView {
  const id = enumId(item.name)
  return {
    name: item.name,
    anchor: anchor(id),
    description: prose(item.description, context),
    base: code(item.type),
    open: item.open,
    notes: originNotes(item, context),
    values: item.values.map((value) => ({
      anchor: anchor(idBelow(id, value.name)),
      value: code(String(value.value)),
      name: code(value.name),
      label: value.label,
      meaning: joined([prose(value.description, context), ...originNotes(value, context)], '<br>'),
    })),
    usedBy: useLinks(uses),
  }
}
