/** What kind of value a type is, in the page's spelling and in ours, without its width. */
import type { Model, Type } from '../model.js'

/** `number`, `string[]`, `object`; the text itself where it is none of these. */
export function kindOfText(text: string): string {
  const members = text.replace(/\s+/g, ' ').trim().split('|').map((member) => kindOfMember(member.trim()))
  return [...new Set(members)].sort().join(' | ')
}

function kindOfMember(text: string): string {
  const [, items] = /^(?:Array<(.+)>|(.+)\[\])$/.exec(text.slice(0, 1000)) ?? []
  if (text.length < 1000 && /(?:\[\]|^Array<.*>)$/.test(text)) return `${kindOfMember(items ?? text.slice(0, -2))}[]`
  const word = text.toLowerCase()
  return /^(?:number|integer|int\d*|uint\d*|long|short|float|double)$/.test(word) ? 'number' : /^(?:bool|boolean)$/.test(word) ? 'boolean' : /^(?:string|text)$/.test(word) ? 'string' : word === 'object' ? 'object' : text
}

/** The same of a type of the contract; names are looked through. */
export function kindOfType(type: Type, model: Pick<Model, 'enums' | 'typedefs'>, depth = 0): string {
  switch (type.kind) {
    case 'scalar': return kindOfText(type.name)
    case 'array': return `${kindOfType(type.items, model, depth)}[]`
    case 'union': return [...new Set(type.members.map((member) => kindOfType(member, model, depth)))].sort().join(' | ')
    case 'callback': return 'function'
    case 'derived': return type.from === 'event-name' ? 'string' : 'function'
    case 'ref': {
      const base = model.enums.find(({ name }) => name === type.name)?.type
      if (base !== undefined) return base === 'string' ? 'string' : 'number'
      const typedef = model.typedefs.find(({ name }) => name === type.name)
      if (typedef?.kind === 'object' || !typedef || depth > 20) return 'object'
      return kindOfType(typedef.type, model, depth + 1)
    }
    default: return 'object'
  }
}
