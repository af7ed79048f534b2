/** What is read out of built pages. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** All elements of a page in their order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const open: Node[] = [parse(html)]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) open.push(...node.childNodes.toReversed())
  }
  return found
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

/** The text in an element, that of its scripts and styles included. */
export function textOf(element: Element): string {
  const parts: string[] = []
  const open: Node[] = [element]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) parts.push(node.value)
    if ('childNodes' in node) open.push(...node.childNodes.toReversed())
  }
  return parts.join('')
}
