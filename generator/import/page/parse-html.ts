/** parse5 behind limits: what nests without end, or has more elements than any page, is refused and not parsed to its end. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { deepestNesting, grouped } from './blocks.js'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

const mostElements = 300_000
/** Text in a table that stands in no cell is moved in front of it, each piece by a search through what is there. */
const mostMoved = 5_000

/** Thrown only in here, to end the parser. */
const refused = Symbol('refused')

export function parseHtml(html: string): { document: DefaultTreeAdapterTypes.Document } | { why: string } {
  let elements = 0
  let movedNodes = 0
  let why = ''
  const depths = new WeakMap<object, number>()
  const refuse = (reason: string): never => {
    why = reason
    throw refused
  }
  const nest = (parent: object, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > deepestNesting) refuse(`elements nested more than ${deepestNesting} levels deep`)
    depths.set(node, depth)
  }
  const move = () => {
    movedNodes += 1
    if (movedNodes > mostMoved) refuse('text in a table, but in none of its cells')
  }
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1
      if (elements > mostElements) refuse(`more than ${grouped(mostElements)} elements`)
      return defaultTreeAdapter.createElement(...given)
    },
    appendChild(parent, node) {
      nest(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent, node, reference) {
      move()
      nest(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
    insertTextBefore(parent, text, reference) {
      move()
      defaultTreeAdapter.insertTextBefore(parent, text, reference)
    },
  }
  try {
    return { document: parse(html, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: true }) }
  } catch (error) {
    if (error !== refused) return { why: 'HTML that cannot be read' }
    return { why }
  }
}
