/** Damage below the level of YAML: what editors, transfers and disks do to files. */
import type { SourceFile } from '../../generator/files.js'
import { splinters } from './hostile.js'
import type { Random } from './random.js'

export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const encoded = (value: string) => new TextEncoder().encode(value)

export function truncated(bytes: Uint8Array, length: number): Uint8Array {
  return bytes.slice(0, length)
}

export function flipped(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

function spliced(bytes: Uint8Array, start: number, length: number, inserted: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(start + length)]))
}

export function utf16(value: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const units = Array.from({ length: value.length }, (_, index) => value.charCodeAt(index))
  const all = hasMark ? [0xfeff, ...units] : units
  return new Uint8Array(all.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

/** One change each; every one of them takes any file. */
export const damagesOfBytes: readonly Damage[] = [
  (bytes, random) => truncated(bytes, random.below(bytes.length + 1)),
  (bytes, random) => bytes.slice(random.below(bytes.length + 1)),
  (bytes, random) => flipped(bytes, random.below(bytes.length), 1 << random.below(8)),
  (bytes, random) => flipped(bytes, random.below(bytes.length), 1 + random.below(255)),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), random.below(20), new Uint8Array(0)),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), random.below(4), encoded(random.pick(splinters))),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, encoded(random.pick(splinters))),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, new Uint8Array(Array.from({ length: 1 + random.below(4) }, () => random.below(256)))),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, bytes.slice(random.below(bytes.length), random.below(bytes.length) + 200)),
  (bytes) => encoded(text(bytes).replaceAll('\n', '\r\n')),
  (bytes) => encoded(text(bytes).replaceAll('\n', '\r')),
  (bytes, random) => encoded(text(bytes).replace(/\n/g, () => random.pick(['\n', '\r\n', '\r', '\n\n', ' \n', '\n\t', '\u2028']))),
  (bytes) => encoded(`\uFEFF${text(bytes)}`),
  (bytes) => encoded(`\uFEFF\uFEFF${text(bytes)}`),
  (bytes) => encoded(`\uFEFF${text(bytes).replaceAll('\n', '\r\n')}`),
  (bytes, random) => utf16(text(bytes), random.chance(0.5), random.chance(0.5)),
  (bytes) => new Uint8Array(Array.from(`${text(bytes)} \u00E9\u00FC`, (character) => (character.codePointAt(0) ?? 0) & 255)),
  (bytes, random) => new Uint8Array(Array.from(bytes, (byte) => (random.chance(0.01) ? 0 : byte))),
  (bytes, random) => new Uint8Array(Array.from(bytes, (byte) => (random.chance(0.003) ? random.below(256) : byte))),
  (bytes, random) => encoded(text(bytes).split('\n').flatMap((line) => (random.chance(0.03) ? [] : random.chance(0.03) ? [line, line] : [line])).join('\n')),
  (bytes, random) => encoded(random.shuffled(text(bytes).split('\n')).join('\n')),
  (bytes, random) => encoded(text(bytes).split('\n').map((line) => (random.chance(0.03) ? `${' '.repeat(1 + random.below(3))}${line}` : line)).join('\n')),
  (bytes, random) => encoded(text(bytes).split(' ').map((word) => (random.chance(0.02) ? random.pick(splinters) : word)).join(' ')),
  (_, random) => encoded(random.pick([' ', '\n', '\t', '#', '[', '{', '- ', 'a: ', '"', '? ', '| ']).repeat(1 + random.below(3000))),
  (_, random) => encoded(random.pick(['[', '{', '- ', '{a: ', '[{', '? ', '- - ', '"', "'"]).repeat(1 + random.below(200))),
  (_, random) => encoded(Array.from({ length: random.below(30) }, () => random.pick(splinters)).join(random.pick(['', ' ', '\n', ': ']))),
  (bytes) => spliced(bytes, 0, 0, new Uint8Array(bytes.length > 20_000 ? 0 : 2 ** 21 + 1).fill(10)),
]

/** More is never read, so further damage would show nothing. */
const tooMuch = 2 ** 21

/** One of the files with one to three changes, or without any bytes, or gone. */
export function damaged(sources: readonly SourceFile[], random: Random): SourceFile[] {
  const victim = random.below(sources.length)
  if (random.chance(0.03)) return sources.filter((_, index) => index !== victim)
  return sources.map(({ path, bytes }, index) => {
    if (index !== victim) return { path, bytes }
    let current = bytes
    for (let count = 1 + random.below(3); count > 0 && current.length > 0 && current.length < tooMuch; count -= 1) current = random.pick(damagesOfBytes)(current, random)
    return { path, bytes: random.chance(0.01) ? new Uint8Array(0) : current }
  })
}
