/** What a run that found nothing to tell leaves behind for the next ones. */
import type { OutputFile } from '../files.js'
import { hashOf, manifestName } from '../io/manifest.js'
import { saveRun } from '../io/past-runs.js'
import type { Plan } from '../io/plan.js'
import { saveGlance, type SpecLook } from '../io/save-glance.js'
import type { SpecOptions } from './options.js'

export interface GoodRun {
  /** The hash of all that was read. */
  key: string
  files: readonly OutputFile[]
  /** By which the output folder now holds exactly the files. */
  plan: Plan
  /** What people were told of the contract. */
  contract: string
  hasWritten: boolean
  /** The spec before anything was read, and when that was. */
  before: SpecLook
  since: number
}

/** That these inputs make this output, and what the disk says of both. */
export function keepRecords({ spec, out, templates }: SpecOptions, { key, files, plan, contract, ...run }: GoodRun, cwd: string): void {
  const manifest = hashOf(plan.manifest.text)
  saveRun(key, { manifest, contract }, cwd)
  if (templates !== undefined) return
  const outputs = new Map([[manifestName, manifest], ...files.map(({ path, text }): [string, string] => [path, hashOf(text)])])
  saveGlance({ spec, out, cwd, found: { contract, count: files.length }, outputs, ...run })
}
