/** Lists of numbers and their meanings that stand in prose. */
import { type Check, found } from './finding.js'
import { pathOf } from './parts.js'
import { spanBelow } from './subject.js'

/** `0 - light`, `1: dark`, `2 for burnt`, `3 = gone`. */
const pair = /(?<![\w.:/-])(-?\d{1,6}) ?(?:[-–—=] |: |for (?!the )|means |stands for )[^\W\d]/gu

export const checkProse: Check = (subject) =>
  subject.parts.flatMap((part) => {
    const { kind, node, description = '' } = part
    const isNumber = node?.type.kind === 'scalar' && /^(?:number|integer|int32|int64)$/.test(node.type.name)
    if (!isNumber || kind === 'form' || node.meanings) return []
    const numbers = new Set(Array.from(description.matchAll(pair), ([, number]) => number))
    return numbers.size < 2 ? [] : [found('values-in-prose', spanBelow(subject, part, ['description']), { name: pathOf(part) })]
  })
