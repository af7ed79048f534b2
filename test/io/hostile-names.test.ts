/** Names that lead out of a folder, meet on some disk, or mean something else there: an answer with its place, or files that work. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import type { SourceFile } from '../../generator/files.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { compile } from '../../generator/pipeline.js'
import { contentOf, folderWith } from './folder.js'

/** Each name, and the module of an event that is called so; none where the name is refused. */
const eventNames: [name: string, module: string | undefined][] = [
  ['..', undefined], ['.', undefined], ['\0', undefined], ['%2e%2e', undefined], ['．．／', undefined], ['é', undefined], ['😀', undefined], ['1st', undefined],
  ['index', undefined], ['../x', '--x'], ['a/b', 'a-b'], ['a\\c', 'a-c'], ['/etc/d', '-etc-d'], ['C:\\e', 'C-e'], ['//host/f', '-host-f'], ['~/g', '-g'],
  ['con', 'con-'], ['NUL', 'NUL-'], ['aux.', 'aux-.'], ['com1', 'com1-'], ['lpt9.h', 'lpt9-.h'], ['CONIN$', 'CONIN$-'], ['COM¹', 'COM-'],
  ['i.', 'i.'], ['j ', 'j-'], ['-k', '-k'], ['a\0l', 'a-l'], ['a\nm', 'a-m'], ['a\u202En', 'a-n'], ['a😀o', 'a-o'], ['e\u0301p', 'e-p'],
  ['.floo-schema.json', '-floo-schema.json'], ['._q', '-_q'], ['index.d', 'index-d'], ['r.js', 'r.js'], ['s.D', 's-D'], ['t::$DATA', 't-$DATA'], ['u?v*w|', 'u-v-w-'],
  ['package', 'package'], ['types', 'types'], ['enums', 'enums'], ['node_modules', 'node_modules'],
  ['__proto__', '__proto__'], ['constructor', 'constructor'], ['prototype', 'prototype'], ['toString', 'toString'], ['hasOwnProperty', 'hasOwnProperty'],
  ['y'.repeat(300), 'y'.repeat(200)],
]

const types: [name: string, isFit: boolean][] = [
  ['..', false], ['../x', false], ['a/b', false], ['a\\b', false], ['C:', false], ['.', false], ['-x', false], ['x.', false], ['x ', false], ['a\0b', false], ['a\nb', false],
  ['．．／', false], ['é', false], ['e\u0301', false], ['😀', false], ['\u200Fa', false], ['index', false], ['package', false], ['default', false],
  ['Con', true], ['Lpt1', true], ['Nul', true], ['com1', true], ['CONOUT$', true], ['constructor', true], ['__proto__', true], ['toString', true], ['Z'.repeat(300), true],
]

const pairs: [one: string, other: string, areApart: boolean][] = [
  ['Meta', 'meta', false], ['a/b', 'a-b', false], ['x y', 'x\ty', false], ['con', 'con-', false], ['message.d', 'message-d', false], ['.x', 'x', false],
  [`${'x'.repeat(300)}a`, `${'x'.repeat(300)}b`, false], ['a\u00E9', 'ae\u0301', true], ['message', 'message.d', true], ['aux', 'auxil', true],
]

const domains: [name: string, isFit: boolean][] = [
  ['..', false], ['../all', false], ['all/x', false], ['all\\x', false], ['/etc/passwd', false], ['C:', false], ['.', false], ['', false], ['all.', false], ['all ', false], ['-x', false],
  ['con', false], ['nul', false], ['com1', false], ['contract', false], ['ALL', false], ['é', false], ['a\0b', false], ['a\nb', false], ['%2e%2e', false],
  ['index', false], ['enums', false], ['readme', true], ['constructor', true], ['node-modules', true], ['package', true],
]

const packageNames: [name: string, isFit: boolean][] = [
  ['..', false], ['../x', false], ['a/b', false], ['@a/../b', false], ['a\\b', false], ['/etc/x', false], ['.x', false], ['-x\n', false], ['A', false], ['é', false], ['a b', false], ['%2e', false],
  ['@a/b', true], ['con', true], ['constructor', true],
]

const about = { description: 'x' }

/** JSON is YAML; a line for each entry, and escaped, so that no text is refused as a control character. */
function yaml(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, undefined, 1).replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

function keyed(names: readonly string[], value: object): object {
  return Object.fromEntries(names.map((name) => [name, value]))
}

interface Names { events?: readonly string[]; typedefs?: readonly string[]; enums?: readonly string[]; domain?: string; name?: string }

function sources({ events = [], typedefs = [], enums = [], domain = 'all', name = 'hostile' }: Names): SourceFile[] {
  const contract = { name, version: '1.0.0', ...about, license: 'x', source: { title: 'x', date: '2024-01-01', sdk: 'x' }, domains: [domain] }
  const text = {
    title: 'x', ...about,
    enums: keyed(enums, { ...about, type: 'int32', values: [{ value: 0, name: 'Zero', ...about }] }),
    typedefs: keyed(typedefs, { ...about, properties: { a: { ...about, type: 'string' } } }),
    events: keyed(events, { ...about, args: { value: { ...about, type: 'string' } } }),
  }
  return [{ path: 'spec/contract.yaml', bytes: yaml(contract) }, { path: `spec/${domain}.yaml`, bytes: yaml(text) }]
}

/** What is said, with the source line that it points at. */
function said(names: Names): string[] {
  const files = sources(names)
  return build(files).diagnostics.map(({ rule, at }) => {
    const text = new TextDecoder().decode(files.find(({ path }) => path === at.file)?.bytes)
    return `${rule}: ${text.slice(text.lastIndexOf('\n', at.start) + 1).split('\n')[0]?.trim()}`
  })
}

const written = (name: string) => new TextDecoder().decode(yaml([name])).slice(1, -1).trim()

describe('a name that is refused is pointed at', () => {
  test.each(eventNames.filter(([, module]) => module === undefined))('the event %j', (name) => {
    expect(said({ events: [name] })).toEqual([expect.stringMatching(/^(bad-name|name-collision): /)])
    expect(said({ events: [name] })[0]).toContain(`${written(name)}: {`)
  })

  test.each(types.filter(([, isFit]) => !isFit))('the typedef and the enum %j', (name) => {
    for (const kind of ['typedefs', 'enums'] as const) {
      expect(said({ [kind]: [name] })).toEqual([expect.stringMatching(/^(bad-name|name-collision): /)])
      expect(said({ [kind]: [name] })[0]).toContain(`${written(name)}: {`)
    }
  })

  test.each(domains)('the domain %j: %s', (domain, isFit) => {
    const [first, ...rest] = said({ domain })
    if (isFit) expect(first).toBeUndefined()
    else expect(`${first}${rest.join('')}`).toContain(written(domain))
  })

  test.each(packageNames)('the package %j: %s', (name, isFit) => {
    expect(said({ name })).toEqual(isFit ? [] : [`bad-value: "name": ${written(name)},`])
  })

  test.each(pairs)('the second of the events %j and %j, unless they have files of their own: %s', (one, other, areApart) => {
    expect(said({ events: [one, other] })).toEqual(areApart ? [] : [`name-collision: ${written(other)}: {`])
  })
})

const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i

test('all others together make a package that works, inside its folder and on any disk', { timeout: 60_000 }, async () => {
  const fit = eventNames.filter(([, module]) => module !== undefined)
  const typedefs = types.filter(([name, isFit]) => isFit && !fit.some(([event]) => event.toLowerCase() === name.toLowerCase())).map(([name]) => name)
  const { files, diagnostics } = await compile(sources({ events: fit.map(([name]) => name), typedefs, enums: ['PRN'] }), readTemplates())
  expect(diagnostics).toEqual([])

  const paths = files.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(fit.map(([, module]) => `validators/${module}.js`)))
  const names = new Set(paths.flatMap((path) => path.split('/')))
  expect([...names].filter((name) => isDevice.test(name) || !/^[\w$-][\w$.-]*[\w$-]$/.test(name) || name.length > 255)).toEqual([])
  expect(new Set(paths.map((path) => path.normalize('NFC').toLowerCase())).size).toBe(paths.length)

  const parent = folderWith()
  const out = join(parent, 'deep/out')
  expect((await updateOutput(out, files)).conflicts).toEqual([])
  expect(Object.keys(contentOf(parent)).filter((path) => !path.startsWith('deep/'))).toEqual([])
  expect(Object.keys(contentOf(out)).filter((path) => !path.endsWith('/')).toSorted()).toEqual([...paths, '.floo-schema.json'].toSorted())

  const options = { module: 'nodenext', target: 'es2022', lib: ['es2018'], strict: true, skipLibCheck: false, noEmit: true, types: [] }
  writeFileSync(join(parent, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['deep/out/**/*.d.ts'] }))
  writeFileSync(join(parent, 'use.mjs'), `import * as all from './deep/out/validators/index.js'\nconsole.log(all.isIndexD(['x']), all.isIndexD([1]), all.isCon(['x']))`)
  expect(execFileSync(process.execPath, ['use.mjs'], { cwd: parent, encoding: 'utf8' })).toBe('true false true\n')
  expect(execFileSync(process.execPath, [join(packageRoot, 'node_modules/typescript/bin/tsc'), '-p', parent], { encoding: 'utf8' })).toBe('')
})
