/** Changes as annotations of GitHub Actions. GitHub shows ten of a kind for each step, so the worst come first. */
import { shortenValue } from '../diff/shorten-value.js'
import { meaningOf, textsOf } from './diff-meaning.js'
import type { DiffReport, FailOn, ReportedChange } from './diff-report.js'
import { asOneWord } from './diff-side.js'
import { type Place, startOf } from './finding.js'
import { annotation } from './report.js'

const longestText = 300

/** `files` are the head's, as the working tree has them: what is gone is told at the start of its file. */
export function annotations({ changes }: DiffReport, files: readonly string[], failOn: FailOn | undefined): string {
  return changes.map((change) => {
    const { kind, sentence, line, column } = change
    const origin = change.side === 'base' ? [`it was at ${asOneWord(change)}:${line}:${column}`] : []
    const texts = textsOf(change).map(([sign, text]) => `${sign === '-' ? 'before' : 'after'}: ${shortenValue(text, longestText)}`)
    const meanings = meaningOf(change).map(({ audience, verdict, words }) => `${audience} ${verdict}: ${words}`)
    return annotation(commandOf(change, failOn), placeIn(change, files), kind, [sentence, ...texts, ...meanings, ...origin])
  }).join('')
}

function commandOf({ level }: ReportedChange, failOn: FailOn | undefined): 'error' | 'warning' | 'notice' {
  if (failOn === 'any' || (failOn === 'breaking' && level === 'major')) return 'error'
  return level === 'major' ? 'warning' : 'notice'
}

function placeIn(change: ReportedChange, files: readonly string[]): Place {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const same = files.find((path) => nameOf(path) === nameOf(change.file))
  if (change.side === 'head') return { ...change, file: same ?? change.file }
  return startOf(same ?? files.find((path) => nameOf(path) === 'contract.yaml') ?? change.file)
}
