/** The sink for names that stand as identifiers. */
import { isKeyword } from '../names.js'

/** An identifier: the name itself where it is one, else with what does not fit as `_hex_`; `new` as `new_`. */
export function identifier(name: string): string {
  if (isKeyword(name)) return `${name}_`
  const fitting = name.replace(/[^A-Za-z0-9_$]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)
  return /^[A-Za-z_$]/.test(fitting) ? fitting : `_${fitting}`
}
