/** What files look like: a sentence at the head, a size that fits a head, output without tricks. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { filesBelow, root, sources } from './sources.js'

test('every file says at its top, or on its first export, what it is', () => {
  const silent = sources.filter(({ text, tree }) => {
    const first = tree.statements.find((statement) => ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    return !text.replace(/^#!.*\n/, '').startsWith('/**') && !(first && ts.getJSDocCommentsAndTags(first).length > 0)
  })
  expect(silent.map(({ path }) => path)).toEqual([])
})

test('no file is longer than 250 lines', () => {
  const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > 250)
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([])
})

test('names of files are in kebab case', () => {
  expect(sources.map(({ path }) => path).filter((path) => !/^(?:[a-z]+(?:-[a-z]+)*\/)*[a-z]+(?:-[a-z]+)*\.ts$/.test(path))).toEqual([])
})

// The twin as CommonJS requires its own files, and a test of its own looks at it.
const generated = filesBelow('generated').filter((path) => /\.(?:js|d\.ts)$/.test(path) && !path.startsWith('cjs/')).map((path) => ({ path, text: readFileSync(join(root, 'generated', path), 'utf8') }))

/** Code without the texts of the contract, which may say anything. */
function codeOf(path: string, text: string): { calls: string[]; imports: string[] } {
  const calls: string[] = []
  const imports: string[] = []
  const visit = (node: ts.Node): void => {
    // A timer takes code as text too, but not where a function stands for all to see.
    const isFunction = ts.isCallExpression(node) && node.arguments[0] !== undefined && ts.isArrowFunction(node.arguments[0])
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && !isFunction) calls.push(node.expression.kind === ts.SyntaxKind.ImportKeyword ? 'import' : node.expression.getText())
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) imports.push(node.moduleSpecifier.text)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2018, true))
  return { calls, imports }
}

test('the output needs no package and makes no code from strings', () => {
  expect(generated.length).toBeGreaterThan(100)
  const found = generated.flatMap(({ path, text }) => {
    const { calls, imports } = codeOf(path, text)
    const forbidden = [...calls.filter((name) => /^(?:require|import|eval|Function|setTimeout)$/.test(name)), ...imports.filter((from) => !/^\.\.?\/[\w$./-]+\.js$/.test(from))]
    return forbidden.map((what) => `${path}: ${what}`)
  })
  expect(found).toEqual([])
})

test('not even as text', () => {
  expect(generated.filter(({ text }) => /\brequire\(|\beval\(|\bnew Function\b/.test(text)).map(({ path }) => path)).toEqual([])
})
