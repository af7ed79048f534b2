/** Declarations of which ts-morph prints the form only, against ts-morph that prints all of them. */
import { assert, constantFrom, array, property, string } from 'fast-check'
import { IndentationText, Project, QuoteKind, type StatementStructures, StructureKind } from 'ts-morph'
import { describe, expect, test } from 'vitest'
import { lines, objectTypeText, statementText } from '../../generator/emit/typescript/declaration-text.js'
import type { Statement } from '../../generator/emit/typescript/statement.js'
import { docText, tsdoc } from '../../generator/emit/typescript/tsdoc.js'

const docs = (description: string) => [{ description }]
const several = '\nOne row.\n\nAnother, with `code`.\n\n@since 1'

const statements: Record<string, Statement[]> = {
  imports: [
    { kind: 'ImportDeclaration', isTypeOnly: true, namedImports: ['A', 'B'], moduleSpecifier: './a.js' },
    { kind: 'ImportDeclaration', namedImports: ['C'], moduleSpecifier: './c.js' },
    { kind: 'ImportDeclaration', isTypeOnly: true, namespaceImport: 'all', moduleSpecifier: './all.js' },
  ],
  exports: [
    { kind: 'ExportDeclaration', namedExports: ['a', 'b'], moduleSpecifier: './a.js' },
    { kind: 'ExportDeclaration', namedExports: ['c'] },
    { kind: 'ExportDeclaration', moduleSpecifier: './all.js' },
  ],
  interfaces: [
    { kind: 'Interface', name: 'Empty', properties: [] },
    {
      kind: 'Interface', name: 'Loaf', isExported: true, docs: docs(several), typeParameters: ['T'],
      properties: [
        { name: 'plain', type: 'string' }, { name: "'in quotes'", type: 'T', docs: docs('One row.') },
        { name: 'optional', hasQuestionToken: true, type: 'number | undefined', docs: docs(several) }, { name: 'fixed', isReadonly: true, type: "'$&'" },
      ],
    },
  ],
  'types and values': [
    { kind: 'TypeAlias', name: 'Size', isExported: true, docs: docs('Costs $1 or $&.'), type: 'number' },
    { kind: 'TypeAlias', name: 'Of', type: '(of: E) => void', typeParameters: [{ name: 'E', constraint: 'Size', default: 'Size' }] },
    { kind: 'VariableStatement', hasDeclareKeyword: true, isExported: true, declarationKind: 'const', docs: docs(several), declarations: [{ name: 'a', type: 'Size' }] },
    { kind: 'VariableStatement', declarationKind: 'const', declarations: [{ name: 'b', initializer: '1' }] },
  ],
  functions: [
    { kind: 'Function', name: 'f', isExported: true, hasDeclareKeyword: true, parameters: [{ name: 'a', type: 'A' }, { name: 'b', type: 'B', hasQuestionToken: true }], returnType: 'a is A', docs: docs('One row.') },
    { kind: 'Function', name: 'g', isExported: true, parameters: [{ name: 'a' }, { name: 'b' }], statements: ['return a(b);'] },
  ],
}

/** The same statement with other texts, of which none has another length of rows. */
const renamed = (statement: Statement) => JSON.parse(JSON.stringify(statement).replace(/One row/g, 'A row').replace(/"Loaf"/, '"Bun"')) as Statement

function byTsMorph(named: Statement): string {
  const statement = { ...named, kind: StructureKind[named.kind] } as StatementStructures
  const project = new Project({ useInMemoryFileSystem: true, manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single } })
  return project.createSourceFile('a.ts', { statements: [statement] }).getFullText().trim()
}

describe('a statement is what ts-morph prints of it', () => {
  test.each(Object.entries(statements))('%s', (_, list) => {
    for (const statement of list.flatMap((each) => [each, renamed(each)])) expect(statementText(statement)).toBe(byTsMorph(statement))
  })
})

test('blocks stand a step further in than the line that they begin in', () => {
  const inner = objectTypeText({ properties: [{ name: 'b', type: 'string', docs: docs('\nOne row.\nAnother.') }], indexSignatures: [{ keyName: 'key', keyType: 'string', returnType: 'unknown' }] })
  const type = objectTypeText({ properties: [{ name: 'a', type: inner, hasQuestionToken: true }] })
  expect(statementText({ kind: 'TypeAlias', name: 'T', type }).split('\n')).toEqual([
    'type T = {', '  a?: {', '    [key: string]: unknown;', '    /**', '     * One row.', '     * Another.', '     */', '    b: string;', '  };', '};',
  ])
  expect(lines('[', ['1,', '2,\n3,'], ']')).toBe('[\n  1,\n  2,\n  3,\n]')
})

test('a comment of one row and of several', () => {
  expect([docText('One.'), docText('One. '), docText(''), docText('\nOne.\n\nTwo.'), docText('One.\nTwo.')])
    .toEqual(['/** One. */', '/** One. */', '/** */', '/**\n * One.\n *\n * Two.\n */', '/**\n * One.\n * Two.\n */'])
})

/** Word after word, each where there is still room. */
function wordByWord(line: string): string {
  const rows: string[] = []
  for (const word of line.split(' ')) {
    const row = rows.at(-1)
    if (row === undefined || row.length + 1 + word.length > 96 || row.trim() === '') rows.push(word)
    else rows[rows.length - 1] = `${row} ${word}`
  }
  return rows.join('\n')
}

test('prose is broken at blanks, as late as it can be', () => {
  const word = constantFrom('', 'a', '\t', 'word', 'x'.repeat(30), 'y'.repeat(95), 'z'.repeat(96), 'long'.repeat(30))
  const text = array(constantFrom(' ', '\n').chain((blank) => word.map((each) => each + blank)).map(String)).map((words) => `a${words.join('')}`)
  assert(property(text, (prose) => {
    const wanted = prose.split('\n').map(wordByWord).join('\n')
    expect(tsdoc(prose)).toEqual(docs(wanted.includes('\n') ? `\n${wanted}` : wanted))
  }), { numRuns: 2000 })
  assert(property(string(), (prose) => { expect(tsdoc(prose)).toHaveLength(1) }))
})
