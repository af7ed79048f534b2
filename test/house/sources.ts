/** The toolchain's own source files, as the rules of the house look at them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ts } from 'ts-morph'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Source { path: string; text: string; tree: ts.SourceFile }

/** Every file of `generator/`, by its path in there. */
export const sources: readonly Source[] = filesBelow('generator').filter((path) => path.endsWith('.ts')).map((path) => {
  const text = readFileSync(join(root, 'generator', path), 'utf8')
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
})

/** Paths of files relative to the folder, with `/`. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((file) => posix.normalize(file.slice(join(root, folder).length + 1).replaceAll('\\', '/'))).sort()
}

/** What a file imports: files of ours by their path, `node:…`, and packages by their name. */
export function importsOf({ path, tree }: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) found.push(textOf(node.moduleSpecifier))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found.push(textOf(node.argument.literal))
    else if (ts.isCallExpression(node) && node.arguments[0] && isLoader(node.expression)) found.push(textOf(node.arguments[0]))
    node.forEachChild(visit)
  }
  visit(tree)
  return found.map((specifier) => resolved(specifier, path))
}

/** `import()`, `require()`, what `createRequire()` returns, and the name it is kept under. */
function isLoader(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true
  return /^(?:require|load|createRequire\(.*\))$/.test(callee.getText())
}

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateExpression(node) ? node.head.text : `?${node.getText()}`
}

function resolved(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\.js$/, '.ts')
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** Global names that a file uses, as `console` or `process.exit`. */
export function globalsOf({ tree }: Source): Set<string> {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) found.add(`${node.expression.getText()}.${node.name.text}`)
    if (ts.isIdentifier(node) && !isNameOfMember(node)) found.add(node.text)
    node.forEachChild(visit)
  }
  visit(tree)
  return found
}

function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isPropertySignature(parent) && parent.name === node)
    || (ts.isPropertyAssignment(parent) && parent.name === node)
}
