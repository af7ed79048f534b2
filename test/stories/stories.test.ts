/** Users' stories, played with the built command line. */
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { fits, outcomesOf, readStory, scriptOf, type Step } from './story.js'

const folder = import.meta.dirname
const installed = join(folder, '../..')
const work = mkdtempSync(join(tmpdir(), 'floo-schema-stories-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const stories = readdirSync(folder).filter((file) => file.endsWith('.story'))

test('there are three', () => {
  expect(stories).toEqual(['a-maintainer-changes-the-contract.story', 'an-app-developer-uses-the-package.story', 'somebody-changes-the-docs.story'])
})

test.concurrent.each(stories)('%s', { timeout: 60_000 }, async (file) => {
  const steps = readStory(readFileSync(join(folder, file), 'utf8'))
  expect(steps.length).toBeGreaterThan(5)
  const mark = `--- end of a command of ${file}`
  const { stdout } = await promisify(execFile)('bash', ['--noprofile', '--norc', '-c', scriptOf(steps, mark)], { ...placeOfStory(), encoding: 'utf8' })
  const outcomes = outcomesOf(stdout, mark)
  expect(outcomes).toHaveLength(steps.length)
  // What fits is taken as it is told, so that the difference shows nothing but what does not.
  const played = steps.map((step, index) => {
    const { printed = [], exitCode = -1 } = outcomes[index] ?? {}
    return told(exitCode === step.exitCode && fits(printed, step.expected) ? step : { ...step, expected: printed, exitCode })
  })
  expect(played.join('\n')).toBe(steps.map(told).join('\n'))
})

function told({ line, command, expected, exitCode }: Step): string {
  return [`${line}: $ ${command}`, ...expected, ...(exitCode === 0 ? [] : [`[${exitCode}]`])].join('\n')
}

/** An empty folder, with the tools as commands and nothing of the environment. */
function placeOfStory(): { cwd: string; env: NodeJS.ProcessEnv } {
  const place = mkdtempSync(join(work, 'story-'))
  const [cwd, bin] = [join(place, 'home'), join(place, 'bin')]
  const commands = { 'floo-schema': 'dist/cli.js', tsc: 'node_modules/typescript/bin/tsc' }
  for (const path of [cwd, bin]) mkdirSync(path)
  for (const [name, path] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${join(installed, path)}' "$@"\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const path = [bin, dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)
  return { cwd, env: { PATH: path, HOME: cwd, LC_ALL: 'C.UTF-8', NO_COLOR: '1', INSTALLED: installed } }
}
