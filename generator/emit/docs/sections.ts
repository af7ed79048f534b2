/** The sections of a page, each printed once for all that it says and that is said around it. */
import { Markdown } from '../../text/markdown.js'
import { compact, memory, oncePerPart } from '../remember.js'
import type { Render } from '../render-template.js'

/** What each renderer has printed, by template and key. */
const printed = oncePerPart((_: Render) => memory<Markdown>())

/** A section; `key` says all that the view says, so that neither has to be made again for a part that has not changed. */
export function section(render: Render, template: string, key: string, view: () => object): Markdown {
  const known = printed(render)
  const before = known.get(`${template} ${key}`)
  if (before) return before
  const made = new Markdown(compact(render(template, view()).trimEnd()))
  known.set(`${template} ${key}`, made)
  return made
}
