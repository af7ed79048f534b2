/** Whether an app that was written for a package compiles with another one in its place. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Project, ts } from 'ts-morph'
import type { OutputFile } from '../../../generator/files.js'
import type { Folder } from './edit.js'

/** An app of the oracle, and the package that it finds. */
export interface Installed { app: Folder; packageName: string; declarations: readonly OutputFile[] }

/** Apps are `.mts`: the project's own check, which has no such packages, does not look at these. */
function readApp(folder: Folder): { file: string; text: string }[] {
  const place = join(import.meta.dirname, folder, 'app')
  return readdirSync(place).map((file) => ({ file, text: readFileSync(join(place, file), 'utf8') }))
}
const apps = { parcels: readApp('parcels'), scales: readApp('scales'), notices: readApp('notices'), desk: readApp('desk') }

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2018, lib: ['lib.es2018.d.ts'], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true, types: [], noEmit: true, skipLibCheck: true,
}
/** The compiler's own library, which ts-morph carries in itself. */
function readLibrary(): Map<string, ts.SourceFile> {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: strict })
  project.createSourceFile('/none.ts', '')
  return new Map(project.getProgram().compilerObject.getSourceFiles().map((source) => [source.fileName, source]))
}
const library = readLibrary()

/** What the compiler says first of each app, nothing where it says nothing. One program holds them all. */
export function compileApps(installed: readonly Installed[], habits: ts.CompilerOptions): (string | undefined)[] {
  const host = hostOf(new Map(installed.flatMap(({ app, packageName, declarations }, index): [string, string][] => [
    ...apps[app].map(({ file, text }): [string, string] => [`/${index}/${file}`, text]),
    ...declarations.map(({ path, text }): [string, string] => [`/${index}/node_modules/${packageName}/${path}`, path === 'package.json' ? withoutVersion(text) : text]),
  ])))
  const program = ts.createProgram(installed.flatMap(({ app }, index) => apps[app].map(({ file }) => `/${index}/${file}`)), { ...strict, ...habits }, host)
  return installed.map(({ app }, index) => {
    for (const { file } of apps[app]) {
      const [problem] = problemsOf(program, `/${index}/${file}`)
      if (problem !== undefined) return problem
    }
    return undefined
  })
}

/** The compiler takes packages of the same name and version for the same. */
function withoutVersion(manifest: string): string {
  return manifest.replace(/^ *"version": .*\n/m, '')
}

function problemsOf(program: ts.Program, name: string): string[] {
  const source = program.getSourceFile(name)
  const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  return problems.map(({ messageText, start = 0 }) => {
    const line = source ? ts.getLineAndCharacterOfPosition(source, start).line + 1 : 0
    return `${name.replace(/^\/\d+\//, '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 160)}`
  })
}

/** Files in memory, each read once for all programs. */
function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const folders = new Set([...files.keys()].flatMap(foldersOf))
  const known = new Map(library)
  return {
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'lib.d.ts',
    getDefaultLibLocation: () => dirname([...library.keys()][0] ?? '/'),
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path),
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
    realpath: (path) => path,
    writeFile: () => undefined,
    getSourceFile: (path, options) => {
      const text = files.get(path)
      const source = known.get(path) ?? (text === undefined ? undefined : ts.createSourceFile(path, text, options))
      if (source) known.set(path, source)
      return source
    },
  }
}

function foldersOf(path: string): string[] {
  const above = dirname(path)
  return above === path ? [] : [above, ...foldersOf(above)]
}
