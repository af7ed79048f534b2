import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder that holds these files and goes away with the test. */
export function folderWith(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'floo-schema-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  put(folder, files)
  return folder
}

export function put(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Every path below the folder, with the text of files; folders end with a slash and have none. */
export function contentOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(paths.map((path) => {
    const isFolder = statSync(join(folder, path)).isDirectory()
    return isFolder ? [`${path}/`, ''] : [path, readFileSync(join(folder, path), 'utf8')]
  }))
}

/** `{ 'a.js': 'x' }` as the files that emitters return. */
export function outputs(files: Record<string, string>): { path: string; text: string }[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}
