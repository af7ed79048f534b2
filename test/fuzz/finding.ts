/** How a finding is told: what is wrong, how to see it again, and the spec that shows it. */
import type { SourceFile } from '../../generator/files.js'
import type { Mutant } from './mutant.js'

export function findingOf({ seed, sources }: Mutant, problems: readonly string[]): string {
  return [`seed ${seed}: ${problems.join('\n')}`, `again: npm run fuzz -- --seed ${seed} --runs 1`, ...sources.map(shown)].join('\n')
}

/** Bytes that are no text are shown as they would be decoded; the seed has them exactly. */
function shown({ path, bytes }: SourceFile): string {
  const text = new TextDecoder().decode(bytes)
  return `--- ${path} (${bytes.length} bytes)\n${text.length > 20_000 ? `${text.slice(0, 20_000)}...` : text}`
}
