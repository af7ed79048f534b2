/** JSON with the places of its parts. What is JSON and what it means, the engine decides; the parser knows where things stand. */
import { applyEdits, format, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { faultOf, type JsonFault } from './json-fault.js'

export type JsonReading =
  /** Without a tree where the text nests deeper than the parser can follow. */
  | { value: unknown; tree: Node | undefined; fault?: undefined }
  | { fault: JsonFault }

export function readJson(text: string): JsonReading {
  const errors: ParseError[] = []
  const tree = treeOf(text, errors)
  try {
    const value: unknown = JSON.parse(text)
    return { value, tree }
  } catch {
    return { fault: faultOf(text, errors) }
  }
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    // The parser calls itself for every level, and the stack has an end.
    return undefined
  }
}

/** The same JSON with a line for each member; numbers keep all digits that were written. */
export function formatJson(text: string): string {
  try {
    return applyEdits(text, format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' }))
  } catch {
    return text
  }
}
