/** What validator modules call each other's parts. No name that ajv makes up begins like these. */
import { Name } from 'ajv/dist/compile/codegen/index.js'
import { pascalCase } from '../../names.js'
import { identifier } from '../../text/identifier.js'

/** The function of a typedef's module that collects faults, for the modules that refer to it. */
export function explainName(name: string): Name {
  return new Name(`explain${identifier(pascalCase(name))}`)
}

/** An enum's constant inside a validator module, where its own name might hide a global. */
export function enumImport(name: string): Name {
  return new Name(`enum_${identifier(name)}`)
}
