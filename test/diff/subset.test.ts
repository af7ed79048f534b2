/** What is said to fit does: by the values that the interpreter accepts, and by what TypeScript assigns. */
import fc from 'fast-check'
import { Project, ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { mismatches } from '../../generator/build/mismatch.js'
import { partsOf } from '../../generator/diff/atoms.js'
import { isSubset, type Sense } from '../../generator/diff/subset.js'
import { worldOf } from '../../generator/diff/world.js'
import { nodeOf, type Node } from '../../generator/model.js'
import { compile } from '../../generator/pipeline.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { domainText, sourcesOf } from '../build/sources.js'
import { declarations, type RandomType, randomType } from './random-types.js'
import { runs } from '../thorough.js'

const types = fc.sample(randomType, { numRuns: runs(200, 400), seed: 20241207 })
const body = types.map(({ node }, index) => `  T${index}: ${JSON.stringify({ description: 'x', ...node })}\n`).join('')
const { model, files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(declarations + body) }), readTemplates())
if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
const world = worldOf('head', model)
const lookup = { enums: world.enums, typedefs: world.typedefs, events: new Map() }

interface Named { name: string; node: Node; type: RandomType }
const named = types.map((type, index): Named => {
  const typedef = world.typedefs.get(`T${index}`)
  if (!typedef) throw new Error(`there is no T${index}`)
  return { name: typedef.name, node: nodeOf(typedef), type }
})
/** Each type with the next ones, so that every kind meets every other. */
const pairs = named.flatMap((one, index) => [1, 2, 3, 5, 8, 13].map((step) => [one, named[(index + step) % named.length] ?? one] as const))

function fits(one: Named, other: Named, sense: Sense): boolean {
  const parts = ({ name }: Named) => [{ type: { kind: 'ref' as const, name }, world }]
  return isSubset(sense === 'types' ? parts(one) : partsOf(one.node, world), sense === 'types' ? parts(other) : partsOf(other.node, world), sense)
}

test('values: whatever fits is accepted, and where nothing is said to fit mostly a value shows it', () => {
  const counts = { fit: 0, unfit: 0, shown: 0 }
  for (const [one, other] of pairs) {
    const values = fc.sample(one.type.values, { numRuns: 30, seed: 7 })
    const refused = values.filter((value) => mismatches(value, other.node, lookup).length > 0)
    if (fits(one, other, 'values')) {
      counts.fit += 1
      expect({ one: one.type.node, other: other.type.node, refused }).toMatchObject({ refused: [] })
    } else {
      counts.unfit += 1
      counts.shown += Number(refused.length > 0)
    }
  }
  expect(counts.fit).toBeGreaterThan(50)
  expect(counts.shown / counts.unfit).toBeGreaterThan(0.97)
})

test('types: exactly what the compiler assigns', () => {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: false, compilerOptions: { strict: true, target: ts.ScriptTarget.ES2018, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext } })
  for (const { path, text } of files) if (/^(?:types|enums|events)\.d\.ts$/.test(path)) project.createSourceFile(path, text)
  const lines = pairs.map(([one, other], index) => `declare const v${index}: t.${one.name}; export const w${index}: t.${other.name} = v${index}`)
  const source = project.createSourceFile('pairs.ts', `import type * as t from './types.js'\n${lines.join('\n')}\n`)
  const refused = new Set(source.getPreEmitDiagnostics().map((problem) => (problem.getLineNumber() ?? 0) - 2))
  const wrong = pairs.filter(([one, other], index) => fits(one, other, 'types') === refused.has(index))
  expect(wrong.map(([one, other]) => `${JSON.stringify(one.type.node)} -> ${JSON.stringify(other.type.node)}`)).toEqual([])
  expect(refused.size).toBeGreaterThan(500)
  expect(pairs.length - refused.size).toBeGreaterThan(50)
})
