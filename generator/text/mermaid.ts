/** The sink for text inside a Mermaid diagram. */
import { acting, escapeUnit } from './characters.js'

// Letters, digits and blanks inside mean nothing to Mermaid. Four letters do: it writes entities with them while it parses.
const meaningless = /[^\p{L}\p{M}\p{N} ]|[ﬂß]/gu

/**
 * A quoted label that shows the lines one below the other. All that is no letter or digit is spelt as
 * one of Mermaid's entities, because a label is read by its grammar, then as Markdown, then as HTML,
 * and directives count even in quotes. So it can end neither the label nor the block of code around it.
 */
export function mermaidLabel(lines: readonly string[]): string {
  return `"${lines.map(labelText).join('<br>')}"`
}

function labelText(line: string): string {
  const visible = line.replace(/[\t\n\r]/g, escapeUnit).replace(acting, escapeUnit)
  // Blanks at the edges, and several in a row, would go.
  const spelt = visible.replace(meaningless, entity).replace(/^ | $| (?= )/g, entity)
  return spelt === '' ? entity(' ') : spelt
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`
}
