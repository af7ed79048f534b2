/** All texts of a contract as the tree that an overlay has the shape of, in the contract's order. */
import type { Model } from '../model.js'
import { forEachText, type Text } from './texts.js'

export interface TextTree {
  children: Map<string, TextTree>
  /** Where a text stands; what has one has no children. */
  text?: Text
}

export function textTree(model: Model): TextTree {
  const root: TextTree = { children: new Map() }
  forEachText(model, (text) => {
    let tree = root
    for (const key of text.path) tree = below(tree, key)
    tree.text ??= text
  })
  return root
}

function below({ children }: TextTree, key: string): TextTree {
  const known = children.get(key)
  if (known) return known
  const made: TextTree = { children: new Map() }
  children.set(key, made)
  return made
}
