/** The two sides of a comparison: a folder of the working tree, or a revision of git. */
import { posix } from 'node:path'
import { type SourceFile, specFolderOf } from '../files.js'
import { InputError } from '../io/errors.js'
import { NoRevision } from '../io/git.js'
import { readRevision, type Revision } from '../io/read-revision.js'
import { isSpecFolder, readSpec } from '../io/read-spec.js'

export interface Side {
  /** As messages name it: `spec`, `main:spec`. */
  source: string
  sources: SourceFile[]
  /** Absent for a folder. */
  revision?: Revision
}

/** What an argument stands for: the spec of a folder, else of a revision, where `spec` is its folder if it names none. */
export function sideOf(argument: string, spec: string, cwd: string): Side {
  if (isSpecFolder(argument, cwd)) return folderSide(argument, cwd)
  try {
    const revision = readRevision(argument, spec, cwd)
    return { source: `${revision.name}:${revision.folder}`, sources: revision.sources, revision }
  } catch (error) {
    if (!(error instanceof NoRevision) || argument.includes(':')) throw error
    throw new InputError(`${error.message}, and no folder ${argument} with a contract.yaml`, error.hint)
  }
}

export function folderSide(folder: string, cwd: string): Side {
  return { source: folder, sources: readSpec(folder, cwd) }
}

/** A file of a side as programs open it: at its path in the working tree, or at its path in a revision. */
export interface NamedFile { file: string; revision?: string }

/**
 * Of a head that is checked out the file of the working tree is meant, which is the same and can be
 * edited; of a base never, because the file of that name may say something else.
 */
export function nameFile({ revision, sources }: Side, role: 'base' | 'head', file: string): NamedFile {
  if (!revision || (role === 'head' && revision.isCheckedOut)) return { file }
  return { file: posix.join(revision.folder, file.slice(specFolderOf(sources).length)), revision: revision.name }
}

/** The same in one word, as git takes it too: `main:spec/contract.yaml`. */
export function asOneWord({ file, revision }: NamedFile): string {
  return revision === undefined ? file : `${revision}:${file}`
}
