/** Trees as YAML text, in all the styles that people write. */
import type { Random } from './random.js'
import { isMapping, type Raw, type Tree } from './tree.js'

export function printYaml(tree: Tree, random: Random): string {
  return block(tree, '', random).replace(/^[ \n]/, '')
}

/** What follows a key or a dash, up to the end of its last line. */
function block(tree: Tree, indent: string, random: Random): string {
  const isEmpty = Array.isArray(tree) ? tree.length === 0 : !isMapping(tree) || tree.entries.length === 0
  if (isEmpty || (indent !== '' && random.chance(0.15))) return ` ${flow(tree, random)}\n`
  const inner = `${indent}  `
  const lines = Array.isArray(tree)
    ? tree.map((item) => `${indent}-${block(item, inner, random)}`)
    : isMapping(tree) ? tree.entries.map(({ key, value }) => `${indent}${text(key, random)}:${block(value, inner, random)}`) : []
  return `\n${lines.join('')}`
}

function flow(tree: Tree, random: Random): string {
  if (Array.isArray(tree)) return `[${tree.map((item) => flow(item, random)).join(', ')}]`
  if (isMapping(tree)) return `{${tree.entries.map(({ key, value }) => ` ${text(key, random)}: ${flow(value, random)}`).join(',')} }`
  if (isRaw(tree)) return tree.raw
  return typeof tree === 'number' ? number(tree) : typeof tree === 'string' ? text(tree, random) : String(tree)
}

function isRaw(tree: Tree): tree is Raw {
  return typeof tree === 'object' && tree !== null && 'raw' in tree
}

function number(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf'
}

const words = /^(?:null|true|false|Null|NULL|True|TRUE|False|FALSE)$/

function text(value: string, random: Random): string {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(value) && !words.test(value) && random.chance(0.8)) return value
  // As it is, without any escape, where YAML allows that.
  if (/^[ -~\u00A0-\u1FFF]+$/.test(value) && random.chance(0.3)) return `'${value.replaceAll("'", "''")}'`
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
