/** The order in which a disk lists files is no input. */
import type { SourceFile, Templates } from '../../generator/files.js'
import { type Compilation, compile } from '../../generator/pipeline.js'

export async function reordered(sources: readonly SourceFile[], { files }: Compilation, templates: Templates): Promise<string[]> {
  const { files: others } = await compile(sources.toReversed(), templates)
  const changed = files.filter(({ path, text }, index) => others[index]?.path !== path || others[index].text !== text)
  return changed.length === 0 && files.length === others.length ? [] : [`another order of files makes another ${changed.map(({ path }) => path).join(', ')}`]
}
