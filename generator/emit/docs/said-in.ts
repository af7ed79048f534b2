/** Whether two views say the same, without printing them. */
import { Markdown } from '../../text/markdown.js'

/** All that a view says and in which members: two views of a template with the same are printed the same. */
export function saidIn(view: unknown): unknown[] {
  const said: unknown[] = []
  addTo(said, view)
  return said
}

function addTo(said: unknown[], part: unknown): void {
  if (part instanceof Markdown) said.push(Markdown, part.source)
  else if (typeof part !== 'object' || part === null) said.push(part)
  else {
    const members = Object.entries(part)
    said.push(Array.isArray(part) ? Array : Object, members.length)
    for (const [key, member] of members) {
      said.push(key)
      addTo(said, member)
    }
  }
}
