/** What somebody may have meant who named a revision or a folder that is not there. */
import { posix } from 'node:path'
import { closest } from '../names.js'
import { askGit, askGitForLines } from './git.js'

/** So many names are compared, and so many folders are named. */
const mostNames = 5000
const mostFolders = 3

/** The branch or tag that is nearest; in a clone that has not all of them, how to get them. */
export function hintForUnknown(name: string, start: string): string {
  const names = askGitForLines(start, ['for-each-ref', `--count=${mostNames}`, '--format=%(refname:lstrip=2)', 'refs/heads', 'refs/tags', 'refs/remotes'])
  const isShallow = askGitForLines(start, ['rev-parse', '--is-shallow-repository'])[0] === 'true'
  // A clone knows the branches of others under the name of whom it got them from.
  const near = names.find((other) => other.endsWith(`/${name}`)) ?? (isShallow ? undefined : closest(name, names))
  if (near !== undefined) return `did you mean ${near}?`
  if (isShallow) return 'this clone is shallow: run `git fetch --unshallow`, or in CI set `fetch-depth: 0` where the repository is checked out'
  return '`git fetch` gets what others have pushed, `git branch --all` and `git tag` list what there is'
}

/** The folders of a tree that have a contract. */
export function specsIn(tree: string, start: string): string[] {
  const paths = askGit(start, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tree]).toString('utf8').split('\0')
  return paths.filter((path) => posix.basename(path) === 'contract.yaml').slice(0, mostFolders).map((path) => posix.dirname(path).replace(/^\.$/, ''))
}
