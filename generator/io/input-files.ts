/** Which files a run reads, by the paths that a build system gives them. */
import { realpathSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { attempt } from './errors.js'
import { bytewise } from './order.js'
import { packageRoot } from './package-root.js'
import { readSpec } from './read-spec.js'
import { ownTemplates, readTemplates } from './read-templates.js'
import { toolchainInputs } from './toolchain.js'

/**
 * The spec's files, the templates, and what stands for the toolchain, relative to `cwd` and sorted. A
 * file that is reached through a link is named as the link and as what it leads to.
 */
export function inputFiles({ spec, templates: own }: { spec: string; templates?: string }, cwd: string): string[] {
  const templates = [...readTemplates().keys()].map((path) => join(packageRoot, 'templates', path))
  const places = [...readSpec(spec, cwd).map(({ path }) => resolve(cwd, path)), ...templates, ...(own === undefined ? [] : ownTemplates(own, cwd).map((path) => resolve(cwd, own, path))), ...attempt('read', packageRoot, toolchainInputs)]
  const base = attempt('read', cwd, () => realpathSync(cwd))
  const paths = places.flatMap((place) => [pathFrom(cwd, place), pathFrom(base, attempt('read', place, () => realpathSync(place)))])
  return [...new Set(paths)].sort(bytewise)
}

/** With `/`; absolute where no way leads there, as to another drive. */
function pathFrom(base: string, place: string): string {
  const way = relative(base, place)
  return isAbsolute(way) ? place : way.split(sep).join('/')
}
