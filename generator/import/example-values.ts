/** The objects that an example shows, read as the JavaScript that it is and never run. */
import type { ts as TypeScript } from 'ts-morph'
import { typescript } from './typescript.js'

/** A value as it is written. `unknown` stands for what only running it would tell. */
export type Shown =
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'list'; items: Shown[] }
  | { kind: 'object'; entries: [key: string, value: Shown][] }
  | { kind: 'unknown' }

export interface ShownObject { value: Shown; /** Counted from 0 within the example. */ line: number }

/** Longer examples, and deeper ones, are code rather than data. */
const [longest, deepest] = [100_000, 50]

/** The object literals that stand in an example by themselves: data, and not what is passed to calls. */
export function shownObjects(text: string): ShownObject[] {
  if (text.length > longest) return []
  return bracedParts(text).flatMap(({ start, end }) => {
    const value = readObject(text.slice(start, end))
    return value ? [{ value, line: text.slice(0, start).split('\n').length - 1 }] : []
  })
}

/** Where outermost braces open and close. */
function bracedParts(text: string): { start: number; end: number }[] {
  const ts = typescript()
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text)
  const parts: { start: number; end: number }[] = []
  let [depth, start] = [0, 0]
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isOpening = token === ts.SyntaxKind.OpenBraceToken || token === ts.SyntaxKind.OpenParenToken
    const isClosing = token === ts.SyntaxKind.CloseBraceToken || token === ts.SyntaxKind.CloseParenToken
    if (isOpening && depth === 0) start = scanner.getTokenStart()
    if (isOpening) depth += 1
    if (isClosing && depth > 0) {
      depth -= 1
      if (depth === 0 && token === ts.SyntaxKind.CloseBraceToken) parts.push({ start, end: scanner.getTokenEnd() })
    }
  }
  return parts
}

function readObject(text: string): Shown | undefined {
  const ts = typescript()
  if (nesting(text) > deepest) return undefined
  const file = ts.createSourceFile('example.js', `(${text})`, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS)
  // The compiler keeps what it could not parse here, but declares it for itself only.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly unknown[] }
  const [statement, ...rest] = file.statements
  if (parseDiagnostics.length > 0 || rest.length > 0 || !statement || !ts.isExpressionStatement(statement) || !ts.isParenthesizedExpression(statement.expression)) return undefined
  const shown = shownOf(statement.expression.expression, ts)
  return shown.kind === 'object' ? shown : undefined
}

/** A parser that calls itself is not to be led too deep. */
function nesting(text: string): number {
  let [depth, most] = [0, 0]
  for (const character of text) {
    if ('([{'.includes(character)) most = Math.max(most, depth += 1)
    if (')]}'.includes(character)) depth -= 1
  }
  return most
}

function shownOf(node: TypeScript.Expression, ts: typeof TypeScript): Shown {
  if (ts.isStringLiteralLike(node)) return { kind: 'value', value: node.text }
  if (ts.isNumericLiteral(node)) return { kind: 'value', value: Number(node.text) }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) return { kind: 'value', value: -Number(node.operand.text) }
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'value', value: node.kind === ts.SyntaxKind.TrueKeyword }
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'value', value: null }
  if (ts.isParenthesizedExpression(node)) return shownOf(node.expression, ts)
  if (ts.isArrayLiteralExpression(node)) return { kind: 'list', items: node.elements.map((element) => shownOf(element, ts)) }
  if (!ts.isObjectLiteralExpression(node)) return { kind: 'unknown' }
  return {
    kind: 'object',
    entries: node.properties.flatMap((property): [string, Shown][] => {
      const { name } = property
      if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))) return []
      return [[name.text, ts.isPropertyAssignment(property) ? shownOf(property.initializer, ts) : { kind: 'unknown' }]]
    }),
  }
}
