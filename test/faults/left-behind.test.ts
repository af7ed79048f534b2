/** A run that is killed while it writes in the spec folder leaves a temporary file; the next one takes it away. Needs `npm run build`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../generator/commands/run.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { isTemporary } from '../../generator/io/temporary.js'
import { contractText, domainText } from '../build/sources.js'
import { recorder } from '../commands/terminal.js'
import { folderWith } from '../io/folder.js'
import { dying, runNode } from './processes.js'

const timeout = 60_000
const body = (description: string) => domainText(`typedefs:\n  Loaf: { description: ${description}, type: string, direction: in }\n`)
const project = () => folderWith({ 'spec/contract.yaml': contractText(['shop']), 'spec/shop.yaml': body('what is sold.') })
const leftIn = (cwd: string) => readdirSync(join(cwd, 'spec')).filter(isTemporary)
const next = [['generate'], ['lint', '--fix'], ['diff', 'spec', '--bump']]

test.skipIf(process.platform === 'win32').each([['half written', 2], ['written in full', 3]])('lint --fix, killed with a file %s', { timeout }, async (_, at) => {
  const cwd = project()
  const { args, env } = dying(join(cwd, 'spec'), at)
  expect(await runNode([...args, join(packageRoot, 'dist/cli.js'), 'lint', '--fix'], env, cwd)).toMatchObject({ signal: 'SIGKILL' })
  const left = leftIn(cwd)
  expect(left).toHaveLength(1)
  expect(readFileSync(join(cwd, 'spec/shop.yaml'), 'utf8')).toBe(body('what is sold.'))
  // Looking changes nothing, and is not in the way.
  expect(await run(['lint'], recorder(cwd))).toBe(0)
  expect(leftIn(cwd)).toEqual(left)
  for (const argv of next) {
    for (const name of left) writeFileSync(join(cwd, 'spec', name), 'half')
    expect([argv, await run(argv, recorder(cwd)), leftIn(cwd)]).toEqual([argv, 0, []])
  }
  expect(readFileSync(join(cwd, 'spec/shop.yaml'), 'utf8')).toBe(body('What is sold.'))
})

test.skipIf(process.platform !== 'linux')('the file of a run that is still at work stays, and what is not ours does', { timeout }, async () => {
  const cwd = project()
  const code = `import { temporaryName } from ${JSON.stringify(join(packageRoot, 'dist/io/temporary.js'))}\nconsole.log(temporaryName())\nsetInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void other.kill('SIGKILL'))
  const [line] = await once(other.stdout, 'data') as [Buffer]
  const name = String(line).trim()
  expect(isTemporary(name)).toBe(true)
  // Of another machine, of nobody, and a user's.
  const theirs = [name.replace(/[0-9a-f]{8}\.tmp$/, '01234567.tmp'), '.floo-schema-0123456789abcdef.tmp', '.floo-schema-mine.tmp', '.mine.swp']
  for (const file of [name, ...theirs]) writeFileSync(join(cwd, 'spec', file), 'x')
  const all = readdirSync(join(cwd, 'spec'))
  expect(await run(['lint', '--fix'], recorder(cwd))).toBe(0)
  expect(await run(['generate'], recorder(cwd))).toBe(0)
  expect(readdirSync(join(cwd, 'spec'))).toEqual(all)
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(await run(['generate'], recorder(cwd))).toBe(0)
  expect(readdirSync(join(cwd, 'spec'))).toEqual(all.filter((file) => file !== name))
})
