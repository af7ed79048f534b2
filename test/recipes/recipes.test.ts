/** The recipes for teams do what README.md says. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../generator/io/package-root.js'
import { put } from '../io/folder.js'
import { commit, environment, git, sharedFolder } from '../io/repository.js'
import { isThorough } from '../thorough.js'
import { distTag, hook, release, type Step, workflow } from './readme.js'

const timeout = 60_000
const cli = join(packageRoot, 'dist/cli.js')
const cwd = sharedFolder()
/** What a runner has besides git and node: here they write down what they were asked for. */
const bin = sharedFolder()
const log = join(bin, 'log')
const npm = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
const stubs = {
  npx: `test "$1" = floo-schema && shift && exec "${process.execPath}" "${cli}" "$@"`,
  gh: `echo "gh $*" >> "${log}"`,
  npm: `echo "npm $*" >> "${log}"\ntest "$1" = publish || exit 0\nexec "${npm}" "$@"`,
}
/** No registry is asked; `npm publish --dry-run` takes that. */
const offline = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0', npm_config_cache: join(bin, 'cache') }
const env = { ...environment, ...offline, PATH: `${bin}${delimiter}${process.env['PATH']}`, GITHUB_STEP_SUMMARY: join(bin, 'summary'), EDITOR: 'true', SOURCE_DATE_EPOCH: '1798761600' }

function shell(script: string, more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { ...env, ...more } })
  return { status, stdout, stderr }
}

const message = () => readFileSync(join(cwd, 'spec/message.yaml'), 'utf8')
const edited = (from: string, to: string) => put(cwd, { 'spec/message.yaml': message().replace(from, to) })

beforeAll(() => {
  for (const [name, script] of Object.entries(stubs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  expect(shell('npx floo-schema init && npx floo-schema generate').status).toBe(0)
  put(cwd, { '.githooks/pre-commit': hook })
  chmodSync(join(cwd, '.githooks/pre-commit'), 0o755)
  git(cwd, 'init', '--quiet', '--initial-branch=main')
  commit(cwd, {})
  git(cwd, 'tag', 'contract-v0.1.0')
  git(cwd, 'update-ref', 'refs/remotes/origin/main', 'main')
  git(cwd, 'config', 'core.hooksPath', '.githooks')
}, timeout)

describe.skipIf(process.platform === 'win32' || !isThorough)('in this order', { timeout }, () => {
  test('the hook: a commit with a stale package is refused, and one that is complete is told what it changes', () => {
    edited('When the server took the message over from its sender.', 'When the server got it.')
    const stale = shell('git add . && git commit -m x')
    expect(stale).toMatchObject({ status: 1 })
    expect(`${stale.stdout}${stale.stderr}`).toContain('run `floo-schema generate`')
    edited('        optional: true\n', '')
    edited('            sent_at: 1706695200000', '            sent_at: 1706695200000\n            edited_at: 1706695200000')
    const complete = shell('npx floo-schema generate && git checkout --quiet -b work && git add . && git commit -m x')
    expect(complete.status, `${complete.stdout}${complete.stderr}`).toBe(0)
    expect(`${complete.stdout}${complete.stderr}`).toContain('made-required  Message.edited_at is no longer missing')
  })

  test('a commit of something else is not looked at', () => {
    put(cwd, { 'notes.txt': 'x' })
    expect(shell('git add notes.txt && git commit -m x').stderr).not.toContain('floo-schema')
  })

  test('the workflow: everything is told, and what breaks is refused', () => {
    const steps = workflow({ 'github.base_ref': 'main', 'github.event.number': '7', 'github.token': 'secret' })
    const results = steps.map(({ script, env: own }: Step) => [script, shell(script, own)] as const)
    expect(results.map(([, { status }]) => status), JSON.stringify(results)).toEqual([0, 0, 0, 0, 0, 1])
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^## `chat-contract`: 1 breaking change\n/)
    expect(readFileSync(log, 'utf8')).toBe('npm ci\ngh pr comment 7 --edit-last --create-if-none --body-file contract-changes.md\n')
    expect(results.at(-1)?.[1].stdout).toMatch(/^::error file=spec\/message\.yaml,line=\d+,[^\n]*title=made-required::/)
  })

  test('a release: version, changelog, tag, and a package that could be published', () => {
    git(cwd, 'config', '--unset', 'core.hooksPath')
    const { status, stderr, stdout } = shell(release)
    expect(status, stdout + stderr).toBe(0)
    expect(git(cwd, 'tag', '--list')).toBe('contract-v0.1.0\ncontract-v0.2.0\n')
    expect(git(cwd, 'status', '--short', 'spec', 'generated')).toBe('')
    expect(readFileSync(join(cwd, 'generated/CHANGELOG.md'), 'utf8')).toMatch(/## \[0\.2\.0\] - 2027-01-01\n[^]*\*\*Breaking:\*\* `Message\.edited_at` is no longer missing/)
    expect(stdout).toContain('+ chat-contract@0.2.0')
    expect(existsSync(join(cwd, 'generated/chat-contract-0.2.0.tgz'))).toBe(false)
  })

  test('the way from an SDK release to its contract', () => {
    expect(shell(distTag).status).toBe(0)
    expect(readFileSync(log, 'utf8')).toContain('npm dist-tag add chat-contract@0.2.0 sdk-1.0\n')
  })
})
