/** What holds of the code of every validator. That it is right, `test/values` says. */
import { describe, expect, test } from 'vitest'
import { validatorModule } from '../../generator/emit/validators/module.js'
import { namesOf, typedefRules } from '../../generator/emit/validators/rules.js'
import type { OutputFile } from '../../generator/files.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, modelOf, sourcesOf } from '../build/sources.js'
import { caseNames, compileCase } from '../golden/cases.js'

async function compileBody(body: string): Promise<OutputFile[]> {
  const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
  expect(diagnostics).toEqual([])
  return files
}

const typedef = (name: string, properties: string) => `  ${name}:\n    description: x\n    properties:\n${properties}`
const textOf = (files: readonly OutputFile[], path: string) => files.find((file) => file.path === path)?.text ?? ''

/** Parts of which nothing is asked, where code that looks at parts might stand. */
const nothingAsked = `typedefs:
${typedef('Anything', '      a: { type: any, optional: true, description: x }\n')}${typedef('Nested', '      a: { type: "Anything[]", optional: true, description: x }\n      b: { type: any, description: x }\n')}events:
  onAnything: { description: x, args: { a: { type: any, description: x } } }
  onInline: { description: x, args: { a: { description: x, properties: { b: { type: any, optional: true, description: x } } } } }
`

describe('ajv\'s optimiser is off, and would find nothing', () => {
  test.each([...caseNames, 'parts of which nothing is asked'])('%s', async (name) => {
    const files = caseNames.includes(name) ? await compileCase(name) : await compileBody(nothingAsked)
    const modules = files.filter(({ path }) => /^validators\/(?!index\.).*\.js$/.test(path))
    expect(modules.length).toBeGreaterThan(0)
    for (const { path, text } of modules) {
      const code = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
      expect(code, `${path} has an empty block`).not.toMatch(/\{\s*\}/)
      for (const part of code.split(/^(?=(?:export )?function )/m).filter((one) => one.startsWith('function explain'))) {
        for (const [, local = ''] of part.matchAll(/^(?:const|let|var) ([\w$]+)/gm)) {
          expect(part.split(new RegExp(`(?<![.\\w$])${local.replaceAll('$', '\\$')}(?![\\w$])`)).length, `${path} declares ${local} and does not use it`).toBeGreaterThan(2)
        }
      }
    }
  })
})

test('members may be called like what ajv counts with', async () => {
  const names = ['errors', 'vErrors', '_errs0', 'fits0', 'data']
  const files = await compileBody(`typedefs:\n${typedef('Count', names.map((name) => `      ${name}: { type: int32, description: "const _errs0 = errors;" }\n`).join(''))}`)
  for (const name of names) expect(textOf(files, 'validators/Count.js')).toContain(`object0.${name};`)
})

test('no name in a module depends on how many were made before', () => {
  const { typedefs, ...rest } = modelOf(`typedefs:\n${typedef('Box', '      a: { type: "int32[]", description: x, minItems: 2 }\n      b: { type: map<string | null>, description: x }\n')}`)
  const names = namesOf({ typedefs, ...rest })
  // More than one Ajv serves.
  const bodies = Array.from({ length: 650 }, () => validatorModule(typedefs.map((part) => ({ name: part.name, rules: typedefRules(part, names) }))).body)
  expect(bodies[0]).toContain('const item0 =')
  expect(new Set(bodies).size).toBe(1)
})

test('the list of validators follows each name', async () => {
  const listed = async (name: string) => {
    const files = await compileBody(`typedefs:\n${typedef(name, '      a: { type: int32, description: x }\n')}`)
    return ['js', 'd.ts'].map((ending) => /is(\w+)/.exec(textOf(files, `validators/index.${ending}`))?.[1])
  }
  expect([await listed('Cake'), await listed('Bun'), await listed('Cake')]).toEqual([['Cake', 'Cake'], ['Bun', 'Bun'], ['Cake', 'Cake']])
})
