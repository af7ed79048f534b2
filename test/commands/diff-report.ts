/** Reports made by hand. */
import { diffReport, type DiffReport, type FailOn } from '../../generator/commands/diff-report.js'
import type { Side } from '../../generator/commands/diff-side.js'
import type { Change } from '../../generator/diff/change.js'
import type { Contract } from '../../generator/model.js'

const bytes = new TextEncoder().encode('name: a\nversion: b\n')
const at = { file: 'spec/contract.yaml', start: 0, end: 1 }
const contract = (version: string): Contract => ({
  name: 'tiny', version, description: '', license: 'MIT', source: { title: '', date: '', sdk: '' }, domains: [], at,
})
const sources = ['contract', 'item'].map((name) => ({ path: `spec/${name}.yaml`, bytes }))
const base: Side = { source: 'main:pkg/spec', sources, revision: { name: 'main', folder: 'pkg/spec', isCheckedOut: true, sources } }

export function reportOf(changes: readonly Change[], { from = '0.1.0', to = '0.1.0', failOn }: { from?: string; to?: string; failOn?: FailOn } = {}): DiffReport {
  return diffReport(changes, { side: base, contract: contract(from) }, { side: { source: 'spec', sources }, contract: contract(to) }, failOn)
}
