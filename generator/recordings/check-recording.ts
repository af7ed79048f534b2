/** A recording against a contract: bytes in, faults out, not much slower than JSON alone can be read. */
import { type Buffer, isAscii, isUtf8 } from 'node:buffer'
import { lineChecker } from './check-line.js'
import type { Check, Contract, Subject } from './contract.js'
import { type Fault, told } from './fault.js'
import { mayHaveSurrogates } from './lone-surrogate.js'
import { recognise, withoutMark } from './recognise.js'
import { lineSplitter } from './split-lines.js'
import { wrongByte } from './wrong-byte.js'

/** No line may be longer. Also what memory is bounded by. */
export const longestLine = 16 * 1024 * 1024

export interface Counts {
  /** Lines of any kind, blank ones too. */
  lines: number
  /** Lines whose event or value could be checked. */
  events: number
  /** Lines with at least one fault. */
  faulty: number
}

export interface Recording {
  /** The next bytes of the file, no more than a megabyte of them; they are not kept. False if no more are wanted. */
  push(chunk: Buffer): boolean
  /** The file is read to its end, or its rest is not wanted. */
  end(): void
  counts: Readonly<Counts>
}

/** Checks one file. With `only`, its lines are bare values of that event or type. */
export function checkRecording(contract: Contract, only: (Subject & { check: Check }) | undefined, report: (fault: Fault) => void): Recording {
  const counts: Counts = { lines: 0, events: 0, faulty: 0 }
  let lastFaulty = 0
  let isForeign = false
  const fault = (found: Omit<Fault, 'line'>): void => {
    if (lastFaulty !== counts.lines) counts.faulty += 1
    lastFaulty = counts.lines
    report({ line: counts.lines, ...found })
  }
  const checker = lineChecker(contract, only, fault)

  /** Lines without a wrong byte; most files consist of nothing else. */
  const takeText = (text: string): void => {
    const isSuspect = mayHaveSurrogates(text)
    for (let start = 0; start <= text.length; ) {
      const found = text.indexOf('\n', start)
      const end = found < 0 ? text.length : found
      counts.lines += 1
      if (checker.check(text.slice(start, end), isSuspect)) counts.events += 1
      start = end + 1
    }
  }

  const takeDamaged = (bytes: Buffer): void => {
    for (let start = 0; start <= bytes.length; ) {
      const found = bytes.indexOf(10, start)
      const end = found < 0 ? bytes.length : found
      const line = bytes.subarray(start, end)
      if (isUtf8(line)) takeText(line.toString())
      else {
        counts.lines += 1
        fault({ rule: 'line-not-utf8', tell: () => notUtf8(line) })
      }
      start = end + 1
    }
  }

  /** Whether the file is none that could be read; asked once, at its beginning. */
  const refuse = (bytes: Buffer): boolean => {
    const foreign = recognise(bytes)
    if (foreign === undefined) return false
    isForeign = true
    counts.lines = 1
    fault({ rule: 'not-text', tell: () => told('not-text', { ...foreign }) })
    return true
  }

  const splitter = lineSplitter(longestLine, {
    lines: (bytes) => {
      if (isForeign || (counts.lines === 0 && refuse(bytes))) return
      const marked = counts.lines === 0 ? withoutMark(bytes) : bytes
      // ASCII needs no decoding, and most of what is recorded is nothing else.
      if (isAscii(marked)) takeText(marked.toString('latin1'))
      else if (isUtf8(marked)) takeText(marked.toString())
      else takeDamaged(marked)
    },
    tooLong: () => {
      if (isForeign) return
      counts.lines += 1
      fault({ rule: 'line-too-long', tell: () => told('line-too-long', { limit: longestLine }) })
    },
  })

  return {
    counts,
    push: (chunk) => {
      splitter.push(chunk)
      return !isForeign
    },
    end: splitter.end,
  }
}

function notUtf8(line: Buffer) {
  const byte = wrongByte(line) + 1
  return told('line-not-utf8', { byte }, { column: byte })
}
