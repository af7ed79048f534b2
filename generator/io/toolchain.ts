/** Our own files, on which all output depends: what a record of a run or a build system has to know of us. Imports as little as it can. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * What stands for us where we are installed and nobody edits us: the manifest, which has the version,
 * and the schemas of the format, which are read as they are. The list of exact versions beside them is
 * there for those only who build us themselves.
 */
export function toolchainInputs(): string[] {
  const schemas = readdirSync(join(root, 'generator')).filter((name) => name.endsWith('.schema.json')).sort()
  const lockfile = join(root, 'package-lock.json')
  return [join(root, 'package.json'), ...(existsSync(lockfile) ? [lockfile] : []), ...schemas.map((name) => join(root, 'generator', name))]
}

/** The same, and each file of our code and of the templates, with the folders that hold them: for those who change them. */
export function toolchainParts(): string[] {
  // Declarations among the code are for the compilers of others; among the templates they are copied into packages.
  const folder = resolve(fileURLToPath(new URL('..', import.meta.url)))
  // The site of our own contract is built beside our code, and is none of it; nor is what an engine made of libraries.
  const others = [join(folder, 'site'), join(folder, 'ahead', 'code')]
  // What is bundled is what makes output, and the modules that it was made of are not loaded then.
  const ahead = join(folder, 'ahead')
  const loaded = existsSync(join(ahead, 'cli.cjs')) ? [folder, join(folder, 'cli.js'), ...allBelow(ahead)] : allBelow(folder)
  const code = loaded.filter((path) => !path.endsWith('.d.ts') && !others.some((other) => path.startsWith(other)))
  return [...toolchainInputs(), ...allBelow(join(root, 'templates')), ...code]
}

function allBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  return [folder, ...entries.flatMap((entry) => {
    // Of hundreds of paths that are in order already, each would be taken apart and put together again.
    const place = `${folder}${sep}${entry.name}`
    return entry.isDirectory() ? allBelow(place) : [place]
  })]
}
