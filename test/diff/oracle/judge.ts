/** Each edit of the oracle's contracts with everything that was measured and said of it. */
import type { ts } from 'ts-morph'
import type { Change } from '../../../generator/diff/change.js'
import { compare } from '../../../generator/diff/index.js'
import { compileApps, type Installed } from './compile-app.js'
import type { Edit, Folder } from './edit.js'
import { type Loss, lossFrom } from './measure.js'
import { baseOf, headOf, type Version } from './version.js'

export interface Judged {
  edit: Edit
  /** What the compiler says first of the app that was written for the base. */
  problem?: string
  /** The compiler sees no difference: at most comments have changed. */
  isSilent: boolean
  /** What the base exports and accepts, and the head does not. */
  loss: Loss
  /** What the head exports and accepts, and the base did not. */
  gain: Loss
  changes: Change[]
  /** Those from the head to the base. */
  reversed: Change[]
}

const folders: readonly Folder[] = ['parcels', 'scales', 'notices', 'desk']

export const bases: readonly { folder: Folder; version: Version }[] = await Promise.all(folders.map(async (folder) => ({ folder, version: await baseOf(folder) })))

export async function judgeAll(edits: readonly Edit[], habits: ts.CompilerOptions): Promise<Judged[]> {
  // Most edits leave the declarations as they are, and need no compiler.
  const distinct = new Map(bases.map(({ folder, version }) => [codeOf(version), installed(folder, version)]))
  const judged: (Omit<Judged, 'problem'> & { code: string })[] = []
  // One after the other, so that not all of them are in memory at once.
  for (const edit of edits) {
    const base = bases.find(({ folder }) => folder === edit.folder)?.version
    if (!base) throw new Error(`no contract ${edit.folder}`)
    const head = await headOf(edit)
    const code = codeOf(head)
    if (!distinct.has(code)) distinct.set(code, installed(edit.folder, head))
    judged.push({
      edit, code, isSilent: code === codeOf(base), loss: lossFrom(base, head), gain: lossFrom(head, base),
      changes: compare(base.model, head.model), reversed: compare(head.model, base.model),
    })
  }
  const problems = compileApps([...distinct.values()], habits)
  const byCode = new Map([...distinct.keys()].map((code, index) => [code, problems[index]]))
  return judged.map(({ code, ...rest }) => {
    const problem = byCode.get(code)
    return { ...rest, ...(problem === undefined ? {} : { problem }) }
  })
}

function installed(app: Folder, { model, declarations }: Version): Installed {
  return { app, packageName: model.contract.name, declarations }
}

/** The declarations without their comments, and the name that they are imported by. */
function codeOf({ model, declarations }: Version): string {
  const texts = declarations.filter(({ path }) => path !== 'package.json').map(({ path, text }) => `${path}\n${text.replace(/^ *(?:\/\*\*|\*).*\n/gm, '')}`)
  return [model.contract.name, ...texts].join('\n')
}
