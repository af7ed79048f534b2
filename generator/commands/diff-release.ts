/** `diff --bump` and `diff --changelog`: the version that the changes ask for, and the changes in words. */
import { posix, resolve } from 'node:path'
import { hasRelease, updateChangelog } from '../diff/changelog.js'
import type { Change } from '../diff/change.js'
import { editedSource, follow, openSource, replaceScalar } from '../edit/index.js'
import type { SourceFile } from '../files.js'
import { InputError } from '../io/errors.js'
import { tidy } from '../io/leftovers.js'
import { rewriteSource } from '../io/rewrite-source.js'
import type { DiffReport } from './diff-report.js'
import type { Side } from './diff-side.js'
import { generateCommand } from './options.js'
import type { Terminal } from './terminal.js'

interface ReleaseOptions { out: string; bump: boolean; changelog: boolean }

/** Writes what is asked for, and says so. The paths of the files that changed. */
export function release(changes: readonly Change[], report: DiffReport, head: Side, { out, bump, changelog }: ReleaseOptions, terminal: Terminal, say: (line: string) => void): string[] {
  const written: string[] = []
  const put = (path: string, before: SourceFile | undefined, after: SourceFile) => {
    rewriteSource(resolve(terminal.cwd, path), before?.bytes, after.bytes)
    written.push(path)
  }
  const contract = fileOf(head, 'contract.yaml')
  tidy(resolve(terminal.cwd, posix.dirname(contract.path)))
  const version = bump ? bumped(report, contract, put, say) : undefined
  if (changelog) {
    const path = posix.join(posix.dirname(contract.path), 'CHANGELOG.md')
    const old = head.sources.find((source) => source.path === path)
    const before = old && textOf(old)
    // Once there is a heading for the version that the head has, what comes to it belongs there.
    const { version: { base, head: current } } = report
    const heading = version ?? (current !== base && before !== undefined && hasRelease(before, current) ? current : undefined)
    const after = updateChangelog(before, changes, heading === undefined ? undefined : { version: heading, date: terminal.today() })
    if (after === undefined || after === before) say(changes.length === 0 ? `there is nothing to tell in ${path}` : `${path} has it all already`)
    else {
      put(path, old, { path, bytes: new TextEncoder().encode(after) })
      say(`${path} tells what changed${heading === undefined ? '' : ` in ${heading}`}; read it over before it is released`)
    }
  }
  if (written.length > 0) say(`run \`${generateCommand({ spec: head.source, out })}\`, which copies it into the package`)
  return written
}

/** The version that the head has then; nothing where the release stays the base's. */
function bumped(report: DiffReport, contract: SourceFile, put: (path: string, before: SourceFile, after: SourceFile) => void, say: (line: string) => void): string | undefined {
  const { version: { base, head, recommended, isEnough } } = report
  if (recommended === undefined) throw new InputError(`${base}, the version of the base, is no semantic version`, 'write the new version by hand')
  if (isEnough) {
    say(head === base ? `the version stays ${head}: nothing changed` : `the version is ${head} already`)
    return head === base ? undefined : head
  }
  const place = follow(openSource(contract).root, ['version'])
  if (!place) throw new Error(`${contract.path} has no version`)
  put(contract.path, contract, editedSource(contract, [replaceScalar(place, recommended)]))
  say(`${contract.path}: version ${head} → ${recommended}`)
  return recommended
}

function fileOf({ sources }: Side, name: string): SourceFile {
  const found = sources.find(({ path }) => posix.basename(path) === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

/** With its byte order mark, which belongs to the user's text. */
function textOf({ bytes }: SourceFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
