/**
 * The diagrams of the pages. What the reference prints for Mermaid is read back, and handed on as a
 * graph that is drawn when the site is built: no browser has to draw, and names are links.
 */
import { mermaidLabel } from '../text/mermaid.js'
import { tameCode } from './build-words.js'
import { htmlText, type Part } from './places.js'
import { fill, type SiteWords } from './words.js'

interface Node { id: string; kind: Part['kind']; labels: string[] }
interface Edge { from: string; to: string; isDashed: boolean }

const node = /^ {2}(?<id>\w+)(?<shape>\(|\[\/|\[)"(?<label>[^"]*)"(?:\)|\/\]|\])$/
const edge = /^ {2}(?<from>\w+) (?<arrow>-->|-\.->) (?<to>\w+)$/
const kinds: Readonly<Record<string, Part['kind']>> = { '(': 'event', '[': 'typedef', '[/': 'enum' }

/** A block of code for the site's own drawing: its title, what it shows in words, and the graph for Graphviz. */
export function graphBlock(lines: readonly string[], parts: ReadonlyMap<string, Part>, words: SiteWords): string {
  const nodes: Node[] = []
  const edges: Edge[] = []
  for (const line of lines.slice(1)) {
    const { id, shape = '', label = '' } = node.exec(line)?.groups ?? {}
    const { from, arrow, to } = edge.exec(line)?.groups ?? {}
    if (id !== undefined) nodes.push({ id, kind: kinds[shape] ?? 'typedef', labels: label.split('<br>') })
    else if (from !== undefined && to !== undefined) edges.push({ from, to, isDashed: arrow === '-.->' })
    else throw new Error(`a diagram has the line ${JSON.stringify(line)}, which the site cannot draw`)
  }
  const drawing = { title: words.graphTitle, description: sentences(nodes, edges, words), dot: dotOf(nodes, edges, [...parts.values()]) }
  return `\`\`\`graph\n${tameCode(JSON.stringify(drawing))}\n\`\`\``
}

/** A label without the entities that Mermaid knows. */
function plain(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** For those who do not see it. */
function sentences(nodes: readonly Node[], edges: readonly Edge[], words: SiteWords): string {
  const namesOf = (id: string) => nodes.find((each) => each.id === id)?.labels.map(plain).join(', ') ?? ''
  return edges.map(({ from, to, isDashed }) => fill(isDashed ? words.graphObserved : words.graphEdge, { from: namesOf(from), to: namesOf(to) })).join(' ')
}

function dotOf(nodes: readonly Node[], edges: readonly Edge[], parts: readonly Part[]): string {
  return [
    'digraph {',
    'rankdir=LR; bgcolor=transparent; ranksep=0.9; nodesep=0.18;',
    'node [shape=box style=rounded fontname="Courier New" fontsize=12 margin="0.12,0.06"]; edge [arrowsize=0.7];',
    ...nodes.map(({ id, kind, labels }) => `${id} [class=${kind} label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0">${labels.map((label) => rowOf(label, kind, parts)).join('')}</TABLE>>];`),
    ...edges.map(({ from, to, isDashed }) => `${from} -> ${to}${isDashed ? ' [style=dashed class=observed]' : ''};`),
    '}',
  ].join('\n')
}

/** A name that leads to where it is explained. */
function rowOf(label: string, kind: Part['kind'], parts: readonly Part[]): string {
  const part = parts.find((each) => each.kind === kind && mermaidLabel([each.name]) === `"${label}"`)
  const name = htmlText(plain(label))
  const link = part === undefined ? '' : ` HREF="${htmlText(`${part.page.replace(/\.md$/, '.html')}#${part.id}`)}" TITLE="${name}"`
  return `<TR><TD${link}>${name}</TD></TR>`
}
