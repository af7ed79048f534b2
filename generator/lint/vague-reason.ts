/** Reasons and evidence that are none. */
import { type Check, found } from './finding.js'
import { spanBelow } from './subject.js'
import { wordsOfName, wordsOfText } from './words.js'

const fewestWords = 3

export const checkReasons: Check = (subject) =>
  subject.parts.flatMap((part) => {
    const { erratum, observed, optionalObserved } = part.provenance
    const own = new Set(wordsOfName(part.name))
    const texts = [['erratum', erratum, ['erratum']], ['observed', observed, ['observed']], ['observed', optionalObserved, ['optional', 'observed']]] as const
    return texts.flatMap(([key, text, path]) => {
      // Other scripts write without blanks: there every character may be a word.
      const words = text === undefined || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) ? undefined : wordsOfText(text.slice(0, 200))
      const isVague = words && (words.length < fewestWords || words.every((word) => own.has(word)))
      return isVague ? [found('vague-reason', spanBelow(subject, part, path), { key })] : []
    })
  })
