/** What must hold of every output: code that parses, plain ASCII, safe paths. */
import { ts } from 'ts-morph'
import type { OutputFile } from '../../generator/files.js'

export function problemsOfFiles(files: readonly OutputFile[]): string[] {
  return [...problemsOfPaths(files.map(({ path }) => path)), ...files.flatMap((file) => problemsOfText(file).map((problem) => `${file.path} ${problem}`))]
}

/** The same of the paths alone. */
export function problemsOfPaths(paths: readonly string[]): string[] {
  const folded = paths.map((path) => path.normalize('NFC').toLowerCase())
  const all = new Set(folded)
  return [
    ...paths.filter((path) => !path.split('/').every(isSafe)).map((path) => `the path ${JSON.stringify(path)} is not safe`),
    ...(all.size === paths.length ? [] : [`two files have one path: ${folded.filter((path, index) => folded.indexOf(path) !== index).join()}`]),
    ...folded.filter((path) => path.split('/').some((_, depth, parts) => depth > 0 && all.has(parts.slice(0, depth).join('/')))).map((path) => `${path} is below a file`),
    ...paths.filter((path, index) => index > 0 && !((paths[index - 1] ?? '') < path)).map((path) => `${path} is not in order`),
  ]
}

function isSafe(segment: string): boolean {
  return /^[A-Za-z0-9_$.-]+$/.test(segment) && !/^\.\.?$|\.$/.test(segment) && segment.length <= 255
}

function problemsOfText({ path, text }: OutputFile): string[] {
  if (path.endsWith('.json')) return [...asciiProblems(text), ...jsonProblems(text)]
  if (/\.[jt]s$/.test(path)) return [...actingProblems(text), ...codeProblems(path, text)]
  return path.endsWith('.md') && path !== 'CHANGELOG.md' ? markdownProblems(text) : []
}

function asciiProblems(text: string): string[] {
  const found = /[^\n -~]/.exec(text)
  return found ? [`holds U+${found[0].charCodeAt(0).toString(16)} in ${JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 60))}`] : []
}

function jsonProblems(text: string): string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [`is no JSON: ${String(error)}`]
  }
}

/** Characters that act instead of showing have no place in code, not even in comments. */
function actingProblems(text: string): string[] {
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  const found = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.exec(text)
  return found ? [`holds U+${found[0].charCodeAt(0).toString(16)}`] : []
}

/** Modules that are the same in every package need not be read again. */
const parsed = new Set<string>()

function codeProblems(path: string, text: string): string[] {
  if (parsed.has(text)) return []
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2018, true) as ts.SourceFile & { parseDiagnostics: readonly ts.Diagnostic[] }
  const around = (start: number) => JSON.stringify(text.slice(Math.max(0, start - 60), start + 60))
  const problems = tree.parseDiagnostics.map(({ start = 0, messageText }) => `does not parse: ${ts.flattenDiagnosticMessageText(messageText, ' ')} at ${around(start)}`)
  // Comments show letters as they are. Everything else is ASCII.
  const visit = (node: ts.Node): void => {
    let isLeaf = true
    node.forEachChild((child) => {
      isLeaf = false
      visit(child)
    })
    if (isLeaf && /[^\n -~]/.test(node.getText(tree))) problems.push(`has other characters than ASCII in its code: ${around(node.getStart(tree))}`)
  }
  if (/[^\n -~]/.test(text)) visit(tree)
  if (problems.length === 0 && /(?:^|\/)(?:runtime|emitter-guard)\./.test(path)) parsed.add(text)
  return problems
}

/** Pages hold tags of ours only, and nothing that a Vue template would run. */
function markdownProblems(text: string): string[] {
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  const acting = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/.exec(text)
  const prose = text.replace(/^(`{3,})\w*\n[^]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '')
  const tag = /<(?!\/?(?:a|br|code|span|details|summary|sub|sup|em|strong)\b|!-- -->)\/?[a-z!][^>]*/i.exec(prose)
  const mustache = /\{\{/.exec(prose)
  return [
    ...(acting ? [`holds U+${acting[0].charCodeAt(0).toString(16)}`] : []),
    ...(tag ? [`holds the tag ${JSON.stringify(tag[0].slice(0, 80))}`] : []),
    ...(mustache ? [`holds a mustache in ${JSON.stringify(prose.slice(Math.max(0, mustache.index - 60), mustache.index + 60))}`] : []),
  ]
}
