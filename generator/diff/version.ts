/** Which version a changed contract should have. Semantic Versioning, as npm's caret reads it. */
import semver from 'semver'
import type { Level } from './change.js'

/**
 * The version after `base` for changes of this level. Before 1.0.0 a breaking change raises the minor
 * version and everything else the patch. A prerelease promises nothing, so the next one will do.
 * Nothing where `base` is not a version in the sense of Semantic Versioning.
 */
export function recommendedVersion(base: string, level: Level | undefined): string | undefined {
  const version = semver.parse(base)
  if (!version) return undefined
  if (level === undefined) return base
  if (version.prerelease.length > 0) return semver.inc(base, 'prerelease') ?? undefined
  return semver.inc(base, isUnstable(base) ? (level === 'major' ? 'minor' : 'patch') : level) ?? undefined
}

/** Whether `version` is the recommended one, or a prerelease of it, or later. */
export function isEnough(version: string, recommended: string): boolean {
  const [own, wanted] = [semver.parse(version), semver.parse(recommended)]
  if (!own || !wanted) return false
  if (semver.gte(own, wanted)) return true
  return own.prerelease.length > 0 && wanted.prerelease.length === 0 && own.compareMain(wanted) >= 0
}

/** Why a recommendation is smaller than the level says; nothing where it is not. */
export function versionNote(base: string, level: Level | undefined): string | undefined {
  if (level === undefined) return undefined
  if (semver.prerelease(base)) return 'after a prerelease comes the next one, whatever changes'
  if (!isUnstable(base) || level === 'patch') return undefined
  return level === 'major' ? 'before 1.0.0 a breaking change raises the minor version' : 'before 1.0.0 what breaks nothing raises the patch version'
}

function isUnstable(version: string): boolean {
  return semver.parse(version)?.major === 0
}
