/** The commands of the docs site, with a builder in the place of VitePress that does as a test says. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { init } from '../../generator/commands/init.js'
import { run } from '../../generator/commands/run.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { siteTools } from '../../generator/io/site-tools.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { recorder } from './terminal.js'

/** Prints every page of the project as the one that is given. */
const builder = (page: string, end = '') => `
const fs = require('fs'), path = require('path')
const [, , command, project, , out, , base] = process.argv
fs.rmSync(out, { recursive: true, force: true })
for (const file of fs.readdirSync(project, { recursive: true }).filter((name) => name.endsWith('.md') && !name.startsWith('public'))) {
  const text = fs.readFileSync(path.join(project, file), 'utf8')
  const ids = [...text.matchAll(/<(?:h\\d|a) id="([^"]*)"/g)].map(([, id]) => '<p id="' + id + '">').join('')
  const target = path.join(out, file.replace(/\\.md$/, '.html'))
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, ${page})
}
${end}`
const good = "'<meta charset=\"utf-8\"><h1>x</h1><div class=\"vp-doc\">' + base + ids + '</div>'"

/** A contract, and a builder that is installed. */
function project(script?: string): string {
  const cwd = folderWith()
  mkdirSync(join(cwd, 'node_modules'))
  init('.', { json: false }, recorder(cwd))
  if (script !== undefined) put(siteTools(readTemplates(['site']), cwd).folder, { 'package.json': '{ "type": "commonjs" }', 'node_modules/vitepress/bin/vitepress.js': script })
  return cwd
}

async function floo(cwd: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const terminal = recorder(cwd)
  const code = await run(argv, terminal)
  return { code, ...terminal.text }
}

describe('the command line', () => {
  test.each([
    [['docs'], /Usage: floo-schema docs/],
    [['docs', 'bild'], /unknown command 'bild'\n\(Did you mean build\?\)/],
    [['docs', 'build', '--bse', '/x/'], /unknown option '--bse'\n\(Did you mean --base\?\)/],
    [['docs', 'build', '--base', 'x'], /It must begin and end with a slash/],
    [['docs', 'build', '--base', '/x'], /It must begin and end with a slash/],
    [['docs', 'build', '--site', ''], /It must be the name of a folder/],
    [['docs', 'dev', '--port', '70000'], /It must be a number up to 65535/],
    [['docs', 'install', 'x'], /too many arguments/],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, out, err } = await floo('/nowhere', ...argv)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(out).toBe('')
  })

  test.each([
    [['docs', '--help'], /install[^]*build[^]*dev[^]*Examples:\n {2}\$ floo-schema docs install/],
    [['docs', 'install', '--help'], /Examples:\n {2}\$ floo-schema docs install/],
    [['docs', 'build', '--help'], /--spec <dir>[^]*--templates <dir>[^]*--site <dir>[^]*--base <path>[^]*Examples:\n {2}\$ floo-schema docs build/],
    [['docs', 'dev', '--help'], /--port <number>[^]*Examples:\n {2}\$ floo-schema docs dev/],
  ])('%j', async (argv, want) => {
    const { code, out } = await floo('/nowhere', ...argv)
    expect(code).toBe(0)
    expect(out).toMatch(want)
  })
})

test.each([['build'], ['dev']])('docs %s without VitePress prints the one command that is missing', async (command) => {
  const cwd = project()
  const { code, out, err } = await floo(cwd, 'docs', command)
  expect(code).toBe(3)
  expect(err).toBe('error: the site is built by VitePress, which is not installed; run `floo-schema docs install`\n')
  expect(out).toBe('')
  expect(Object.keys(contentOf(cwd)).filter((path) => path.startsWith('site'))).toEqual([])
})

test('docs install says where it is, if it is', async () => {
  const { code, out } = await floo(project(''), 'docs', 'install')
  expect(code).toBe(0)
  expect(out).toMatch(/^VitePress is there already, in .*node_modules\/\.cache\/floo-schema\/site\/[0-9a-f]{16}\n$/)
})

describe('docs build', () => {
  test('gives the folder a whole site, with a policy on each page', async () => {
    const cwd = project(builder(good))
    const { code, out } = await floo(cwd, 'docs', 'build', '--base', '/sub/')
    expect(out).toMatch(/^chat-contract 0\.1\.0: [^]*\n\d+ pages in site: \d+ files, 0\.0 MB\ndone in /)
    expect(code).toBe(0)
    const files = contentOf(join(cwd, 'site'))
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['.floo-schema.json', 'index.html', 'events_and_types.html', 'enums.html', 'message.html', 'guide/use.html', 'guide/maintain.html', 'guide/rules.html']))
    expect(files['index.html']).toMatch(/Content-Security-Policy[^]*\/sub\//)
  })

  test('is one document with --json', async () => {
    const { code, out } = await floo(project(builder(good)), 'docs', 'build', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ ok: true, site: 'site', pages: expect.any(Number), files: expect.any(Number), bytes: expect.any(Number), faults: [], findings: [] })
  })

  test.each([
    ['blank', builder("file.startsWith('message') ? '<meta charset=\"utf-8\"><h1>x</h1><div class=\"vp-doc\"></div>' : " + good), 'message.html: the page is blank\n'],
    ['missing', builder(good, "fs.rmSync(path.join(out, 'message.html'))"), 'message.html: the page was not built\n'],
    ['without its parts', builder(good.replace(' + ids', '')), /^message\.html: the part event-\w+ is missing$/m],
    ['with a link to nowhere', builder(good.replace('base + ', "'<a href=\"gone.html\">' + ")), 'message.html: the link gone.html leads to no page\n'],
    ['given up', builder(good, "console.error('page x.md is broken'); process.exit(1)"), 'page x.md is broken\n'],
  ])('a page that is %s is named, and the old site stays', async (_, script, message) => {
    const cwd = project(builder(good))
    await floo(cwd, 'docs', 'build')
    const before = contentOf(join(cwd, 'site'))
    put(siteTools(readTemplates(['site']), cwd).folder, { 'node_modules/vitepress/bin/vitepress.js': script })
    const { code, out } = await floo(cwd, 'docs', 'build')
    expect(code).toBe(1)
    expect(out).toMatch(message)
    expect(out).toMatch(/the site could not be built; site stays as it was\n$/)
    expect(contentOf(join(cwd, 'site'))).toEqual(before)
  })

  test('two builds of a contract take turns', async () => {
    const alone = "fs.mkdirSync(project + '-busy'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300); fs.rmdirSync(project + '-busy')"
    const cwd = project(builder(good, alone))
    const builds = await Promise.all(['/one/', '/two/'].map((base) => floo(cwd, 'docs', 'build', '--base', base, '--site', base.slice(1, -1))))
    expect(builds.map(({ code }) => code)).toEqual([0, 0])
    for (const name of ['one', 'two']) expect(contentOf(join(cwd, name))['enums.html']).toContain(`/${name}/`)
  })

  test('a contract with errors is told as everywhere, and the old site stays', async () => {
    const cwd = project(builder(good))
    put(cwd, { 'spec/message.yaml': 'title: [\n' })
    const { code, out } = await floo(cwd, 'docs', 'build')
    expect(code).toBe(1)
    expect(out).toMatch(/spec\/message\.yaml:\d+[^]*site stays as it was\n$/)
    expect(contentOf(cwd)['site/']).toBeUndefined()
  })

  test('what is not ours is left alone', async () => {
    const cwd = project(builder(good))
    put(cwd, { 'site/index.html': 'mine', 'site/a': '', 'site/b': '', 'site/c': '' })
    const { code, err } = await floo(cwd, 'docs', 'build')
    expect(code).toBe(3)
    expect(err).toBe('error: site holds what no build of the site wrote: a, b, c and 1 more; move it away, or name another folder\n')
    expect(contentOf(cwd)['site/index.html']).toBe('mine')
  })
})
