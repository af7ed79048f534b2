/** Each hostile text in each place of a contract that takes any. */
import { readTemplates } from '../../generator/io/read-templates.js'
import { placeMarks, printWith, problemsWith, textsOfTurn, turns } from '../text/everywhere.js'
import { type Made, problemsOfPackages } from './packages.js'

/** From turn `first` on, at most `runs` of them and at most for `seconds`; how many do not hold. There are as many turns as texts. */
export async function fuzzTexts(first: number, runs: number, seconds: number): Promise<number> {
  const templates = readTemplates()
  const plain = await printWith(placeMarks, templates)
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  let batch: Made[] = []
  let [count, findings] = [0, 0]
  const tell = (turn: number, problem: string) => {
    findings += 1
    process.stdout.write(`turn ${turn}: ${problem}\nagain: npm run fuzz -- texts --seed ${turn} --runs 1\n`)
  }
  const use = async () => {
    for (const [turn, problem] of await problemsOfPackages(batch)) tell(turn, problem)
    batch = []
  }
  for (; count < Math.min(runs, turns) && elapsed() < seconds; count += 1) {
    const turn = first + count
    const { problems, compilation } = await problemsWith(textsOfTurn(turn), templates, plain)
    for (const problem of problems) tell(turn, problem)
    batch.push({ seed: turn, compilation })
    if (batch.length >= 40) await use()
  }
  if (batch.length > 0) await use()
  process.stdout.write(`${count} turns of ${turns} texts in ${placeMarks.length} places in ${elapsed().toFixed(0)} s, all type-checked and imported\n${findings} findings\n`)
  return findings
}
