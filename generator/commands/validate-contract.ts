/** The contract that recordings are checked against: compiled from the spec, or from a package that is there. */
import { resolve } from 'node:path'
import { InputError } from '../io/errors.js'
import { type LoadedPackage, loadFiles, loadPackage } from '../io/load-package.js'
import type { Model } from '../model.js'
import { validatorNames } from '../names.js'
import type { Check, Contract } from '../recordings/contract.js'
import { compileSpec } from './compile-spec.js'
import type { Terminal } from './terminal.js'
import type { ValidateOptions } from './validate.js'
import type { RecordingOutput } from './validate-output.js'

/** Nothing where the spec has errors; they have been shown then. */
export async function loadContract(options: ValidateOptions, terminal: Terminal, output: RecordingOutput): Promise<Contract | undefined> {
  if (options.package !== undefined) return contractOf(await loadPackage(resolve(terminal.cwd, options.package), options.package), options.package)
  const { compilation, shown } = await compileSpec(options, terminal)
  if (compilation.model === undefined) {
    output.refuse(shown)
    return undefined
  }
  return contractOf(await loadFiles(compilation.files), options.spec)
}

function contractOf({ model, validators }: LoadedPackage, shown: string): Contract {
  const { events, typedefs } = model as Partial<Model> ?? {}
  if (!Array.isArray(events) || !Array.isArray(typedefs)) throw new InputError(`${shown} is no package that floo-schema wrote`, 'its model.json has no events or typedefs')
  const checks = (names: readonly [name: string, exported: string][]): Map<string, Check> =>
    new Map(names.flatMap(([name, exported]) => checkOf(validators, name, exported)))
  return {
    events: checks((events as Model['events']).map(({ name }) => [name, name])),
    // Of a callback JSON can hold the arguments only.
    types: checks((typedefs as Model['typedefs']).map(({ name, kind }) => [name, kind === 'callback' ? `${name}Args` : name])),
  }
}

/** A type that only promises a function has no validators. */
function checkOf(validators: LoadedPackage['validators'], name: string, exported: string): [string, Check][] {
  const names = validatorNames(exported)
  const [is, validate] = [validators[names.is], validators[names.validate]]
  return typeof is === 'function' && typeof validate === 'function' ? [[name, { is, validate } as Check]] : []
}
