/** From a seed to a spec: the same seed gives the same files, on every machine. */
import type { SourceFile } from '../../generator/files.js'
import { damages } from './damages.js'
import { damaged } from './damaged-bytes.js'
import { type Random, randomFrom } from './random.js'
import { renames } from './renames.js'
import { dropExamples, reshapes } from './reshapes.js'
import { contracts, copySpec, printSpec, sliceOf, type Spec } from './spec.js'

export interface Mutant { seed: number; sources: SourceFile[] }

/** Every fifth seed damages bytes, the others trees. */
export function mutantOf(seed: number): Mutant {
  const random = randomFrom(seed)
  return { seed, sources: isOfBytes(seed) ? damaged(bytesToDamage(random), random) : printSpec(changed(random), random) }
}

export function isOfBytes(seed: number): boolean {
  return seed % 5 === 0
}

/** Whole contracts are slow, so that they are few. */
function startFrom(random: Random): Spec {
  const contract = random.pick(contracts)
  return random.chance(0.002) ? copySpec(contract.spec) : sliceOf(contract, random)
}

function bytesToDamage(random: Random): SourceFile[] {
  return random.chance(0.005) ? random.pick(contracts).sources : printSpec(startFrom(random), random)
}

function changed(random: Random): Spec {
  const spec = startFrom(random)
  const isGentle = random.chance(0.35)
  if (random.chance(0.3)) dropExamples(spec)
  for (let count = (isGentle ? 1 : 0) + random.below(4); count > 0; count -= 1) random.pick(random.chance(0.5) ? renames : reshapes)(spec, random)
  for (let count = isGentle ? 0 : 1 + random.below(3); count > 0; count -= 1) random.pick(damages)(spec, random)
  return spec
}
