/** Departures from the page without a reason. */
import type { Model } from '../model.js'
import { typeExpression } from '../type-expression.js'
import { kindOfText, kindOfType } from './documented-kind.js'
import { type Check, found } from './finding.js'
import type { Part } from './parts.js'
import { spanBelow } from './subject.js'

export const checkErrata: Check = (subject) =>
  subject.parts.flatMap((part) => {
    const isExplained = [...part.owners, part].some(({ provenance }) => provenance.erratum !== undefined)
    const what = isExplained ? undefined : differenceIn(part, subject.model)
    return what === undefined ? [] : [found('missing-erratum', spanBelow(subject, part, ['documented']), { what })]
  })

function differenceIn(part: Part, model: Model): string | undefined {
  const { name, provenance: { documented }, node, optional } = part
  if (!documented) return undefined
  if (documented.name !== undefined && documented.name !== name) return 'name'
  if (documented.optional !== undefined && optional !== undefined && documented.optional !== optional) return 'answer to whether it may be missing'
  if (documented.values !== undefined) return 'list of values'
  if (documented.type === undefined || !node || documented.type === typeExpression(node.type)) return undefined
  return kindOfText(documented.type) === kindOfType(node.type, model) ? undefined : 'type'
}
