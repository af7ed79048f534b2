/** Outputs of a contract from one version to another: all that can happen to a path. */

export type Tree = Readonly<Record<string, string>>

export interface Transition { before: Tree; after: Tree; later: Tree }

const long = (text: string) => text.repeat(400)

/** Whatever can happen to a file happens to one here, and what comes later is different again. */
export const everything: Transition = {
  before: { 'same.js': 's', 'new.js': long('old '), 'empty.md': 'x', 'gone/deep/a.md': 'a', 'gone/b.md': 'b', 'shrinks/a': '1', 'shrinks/b/c': '2', grows: '3', 'Meta.md': 'm', 'sub/Twin': 't' },
  after: { 'same.js': 's', 'new.js': long('new '), 'empty.md': '', 'fresh/deep/a.md': long('f'), shrinks: '4', 'grows/a': '5', 'meta.md': 'm', 'sub/twin': 'T' },
  later: { 'same.js': 'S', 'new.js': 'later', 'gone/b.md': 'back', 'shrinks/b/c': 'later', grows: 'later', 'Meta.md': 'm', 'fresh/deep/a.md': 'later' },
}

/** The same with one file each, for the many calls that only read. */
export const little: Transition = {
  before: { same: 's', new: 'old', 'gone/a': 'a', 'shrinks/a': '1', grows: '3' },
  after: { same: 's', new: 'new', 'fresh/a': 'f', shrinks: '4', 'grows/a': '5' },
  later: { same: 'S', new: 'later', 'gone/a': 'back', 'shrinks/a': 'later', grows: 'later' },
}

/** Names that differ in upper and lower case only, of files and of folders; in one of those lies a file of somebody else. */
export const twins: Transition = {
  before: { 'Meta.md': 'm', 'Docs/Deep/a.md': 'a', 'Docs/b.md': 'b', x: '1', 'sub/Twin': 't', 'sub/same': 's' },
  after: { 'meta.md': 'm', 'docs/deep/a.md': 'a', 'docs/B.md': 'new', X: '2', 'SUB/twin': 't', 'SUB/same': 's' },
  later: { 'META.md': 'M', 'DOCS/deep/A.md': 'a', 'DOCS/B.md': 'later', x: '3', 'Sub/TWIN': 'T', 'Sub/same': 's' },
}

/** The first run, into a folder that is not there. */
export const first: Transition = { before: {}, after: { a: long('a'), 'b/c': 'c' }, later: { a: 'later' } }
