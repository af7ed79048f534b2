/** The graph of a domain as a Mermaid diagram, which GitHub draws. Names only, so that it is the same in all languages. */
import { codeBlock, type Markdown } from '../../text/markdown.js'
import { mermaidLabel } from '../../text/mermaid.js'
import type { Graph } from './graph.js'

/** More than that nobody can follow; Mermaid itself ends at 500 edges and 50,000 characters. */
const mostEdges = 100
const mostCharacters = 40_000

/** The diagram; none where there is nothing to draw, or too much. */
export function diagramOf({ events, types, edges }: Graph): Markdown | undefined {
  if (edges.length === 0 || edges.length > mostEdges) return undefined
  const lines = [
    'flowchart LR',
    ...events.map(({ id, names }) => `  ${id}(${mermaidLabel(names)})`),
    ...types.map(({ id, kind, name }) => (kind === 'enum' ? `  ${id}[/${mermaidLabel([name])}/]` : `  ${id}[${mermaidLabel([name])}]`)),
    ...edges.map(({ from, to, observed }) => `  ${from} ${observed ? '-.->' : '-->'} ${to}`),
  ].join('\n')
  return lines.length > mostCharacters ? undefined : codeBlock('mermaid', lines)
}
