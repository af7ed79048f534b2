/** Reads a type as pages of JSDoc write it. */
import { parse, type RootResult } from 'jsdoc-type-pratt-parser'
import type { DocumentedType, TypeReading } from '../reading.js'
import { scalarNamed } from './names-of-types.js'
import { NoType, typeOfTree, union } from './type-of-tree.js'

/** Longer or deeper nobody writes, and the parser is recursive. */
const longest = 10_000
const deepest = 32

/** What a type expression means, whatever of JSDoc's, TypeScript's and Closure's spellings it is in. Never throws. */
export function readType(text: string): TypeReading {
  if (text.length > longest) return { problem: 'the type is too long to be one' }
  // A keyword to the parser, and a type to those who write pages.
  const plain = halfWidth(text).trim().replace(/^`([^`]*)`$/, '$1').replaceAll(/\bfunction\b(?! ?\()/g, 'Function')
  // The parser never comes back from a template that is not closed.
  if (plain.includes('`')) return { problem: 'the type holds a backtick' }
  if (plain === '') return { problem: 'there is no type' }
  if (depthOf(plain) > deepest) return { problem: 'the type is nested too deeply' }
  return readWhole(plain) ?? readParts(plain) ?? { problem: `the type cannot be understood: ${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}` }
}

/** Only what has a meaning in types, and not in quotes. */
function halfWidth(text: string): string {
  if (/['"`]/.test(text)) return text
  return text.replaceAll('\\|', '|').replaceAll(/[｜（），：＜＞．｛｝［］＝？！＊　~～]/g, (mark) => {
    if (mark === '　') return ' '
    return mark === '~' || mark === '～' ? '~' : String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xFEE0)
  })
}

const openers = '([{<'
const closers = ')]}>'

/** Prefixes nest too: `??T`, `typeof typeof T`. */
function depthOf(text: string): number {
  let [depth, max, row] = [0, 0, 0]
  for (const char of text) {
    if (openers.includes(char)) depth++
    else if (closers.includes(char)) depth = Math.max(0, depth - 1)
    row = '?!=.`$'.includes(char) ? row + 1 : 0
    max = Math.max(max, depth, row)
  }
  return max
}

function treeOf(text: string): RootResult | undefined {
  for (const mode of ['jsdoc', 'typescript', 'closure'] as const) {
    try {
      return parse(text, mode)
    } catch {
      // Another grammar may know it.
    }
  }
  return undefined
}

function readWhole(text: string): TypeReading | undefined {
  let tree = treeOf(text)
  if (!tree) return undefined
  let optional = false
  // `{(string=)}` is seen too.
  while (tree.type === 'JsdocTypeOptional' || tree.type === 'JsdocTypeParenthesis') {
    optional ||= tree.type === 'JsdocTypeOptional'
    tree = tree.element
  }
  try {
    const { type, unsure } = typeOfTree(tree)
    return { type, optional, ...(unsure[0] !== undefined && { unsure: unsure[0] }) }
  } catch (error) {
    return { problem: error instanceof NoType ? error.message : 'the type cannot be understood' }
  }
}

/** What is no expression but a list of types in some other spelling: bars that were lost, slashes, words. */
function readParts(text: string): TypeReading | undefined {
  const list = /^(?:an? )?(?:array|list)s? of ([\w.~:]+)$/i.exec(text)
  if (list?.[1] !== undefined) {
    const items = readWhole(scalarNamed(list[1].replace(/s$/, '')) ? list[1].replace(/s$/, '') : list[1])
    return items && 'type' in items ? { type: { kind: 'array', items: items.type }, optional: false, unsure: 'it is said in words' } : undefined
  }
  const parts = splitOutside(/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text)
  if (parts.length < 2) return undefined
  const members: DocumentedType[] = []
  let optional = false
  for (const part of parts) {
    const reading = looksLikeType(part) ? readWhole(part) : undefined
    if (!reading || 'problem' in reading) return undefined
    members.push(reading.type)
    optional ||= reading.optional
  }
  return { type: union(members), optional, unsure: 'there are no bars between the types' }
}

/** A word of prose is no type: names of types have a capital somewhere, or are well known. */
function looksLikeType(part: string): boolean {
  return /[A-Z.<>[\]{}:~]/.test(part) || scalarNamed(part) !== undefined || part === 'array'
}

/** At blanks, commas, slashes and "or" outside of all brackets and quotes. */
function splitOutside(text: string): string[] {
  const parts: string[] = []
  let [depth, part, quote] = [0, '', '']
  for (const char of text) {
    if (quote !== '') quote = char === quote ? '' : quote
    else if ('\'"`'.includes(char)) quote = char
    else if (openers.includes(char)) depth++
    else if (closers.includes(char)) depth--
    if (depth === 0 && quote === '' && /[\s,;/、或和|]/.test(char)) {
      parts.push(part)
      part = ''
    } else {
      part += char
    }
  }
  return [...parts, part].filter((each) => !['', 'or', 'and', 'Or'].includes(each))
}
