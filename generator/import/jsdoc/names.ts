/** Names of JSDoc, which say where something belongs as well: `module:types#event:flooNotice`. */

export interface Place { name: string; /** As far as the name tells. */ owner?: string }

/** Takes a longname or what an author wrote behind a tag. */
export function placeOf(path: string, isEvent: boolean): Place {
  const quoted = /^(.*?)["']([^"']+)["']$/s.exec(path)
  if (quoted) return place(quoted[2]!, quoted[1]!.replace(/event:$/, '').replace(/[#~.]$/, ''))

  const hash = Math.max(path.lastIndexOf('#'), path.lastIndexOf('~'))
  // `chat#group.opened` is an event with a dot in its name; jsdoc puts its mark behind that dot.
  if (hash !== -1) return place(path.slice(hash + 1), path.slice(0, hash))

  const dot = path.lastIndexOf('.')
  if (dot === -1) return place(path, '')
  // So is `group.opened`; nothing tells but that neither a class nor a module is written like this.
  if (isEvent && /^[a-z]/.test(path) && !path.startsWith('module:')) return place(path, '')
  return place(path.slice(dot + 1), path.slice(0, dot))
}

function place(name: string, owner: string): Place {
  const bare = name.replaceAll(/(^|\.)event:/g, '$1')
  return { name: bare, ...(owner === '' || owner === 'event:' ? {} : { owner }) }
}

/** The module or class that a path leads to: `Till` of `module:till.Till`. Names of modules may hold dots themselves. */
export function ownerName(path: string, modules: ReadonlySet<string>): string {
  const whole = path.replace(/^module:/, '').replaceAll(/["']/g, '')
  if (modules.has(whole)) return whole
  const at = Math.max(whole.lastIndexOf('#'), whole.lastIndexOf('~'), whole.lastIndexOf('.'))
  return whole.slice(at + 1)
}
