import { expect, test } from 'vitest'
import type { Level } from '../../generator/diff/change.js'
import { isEnough, recommendedVersion, versionNote } from '../../generator/diff/version.js'

test.each<[string, Level | undefined, string | undefined]>([
  ['1.2.3', 'major', '2.0.0'], ['1.2.3', 'minor', '1.3.0'], ['1.2.3', 'patch', '1.2.4'], ['1.2.3', undefined, '1.2.3'],
  ['0.1.0', 'major', '0.2.0'], ['0.1.0', 'minor', '0.1.1'], ['0.1.0', 'patch', '0.1.1'], ['0.0.3', 'major', '0.1.0'],
  ['1.0.0-beta.2', 'major', '1.0.0-beta.3'], ['1.0.0-beta', 'patch', '1.0.0-beta.0'], ['0.2.0-rc.1', 'minor', '0.2.0-rc.2'],
  ['1.2.3+build.5', 'minor', '1.3.0'], ['1.2.3+build.5', undefined, '1.2.3+build.5'],
  ['1.0.0-01', 'major', undefined], ['1.0.0-..', 'patch', undefined], ['99999999999999999999.0.0', 'major', undefined],
])('after %s a change that is %s: %s', (base, level, want) => {
  expect(recommendedVersion(base, level)).toBe(want)
})

test.each([
  ['0.2.0', '0.2.0', true], ['1.0.0', '0.2.0', true], ['0.1.9', '0.2.0', false], ['0.2.0-beta.1', '0.2.0', true], ['0.2.0-beta.1', '0.2.1', false],
  ['1.0.0-beta.3', '1.0.0-beta.3', true], ['1.0.0-beta.2', '1.0.0-beta.3', false], ['1.0.0', '1.0.0-beta.3', true], ['0.2.0+x', '0.2.0', true], ['1.0.0-01', '0.1.0', false],
])('%s where %s is recommended: %s', (version, recommended, want) => {
  expect(isEnough(version, recommended)).toBe(want)
})

test.each<[string, Level | undefined, RegExp | undefined]>([
  ['0.1.0', 'major', /raises the minor/], ['0.1.0', 'minor', /raises the patch/], ['0.1.0', 'patch', undefined], ['1.0.0', 'major', undefined], ['1.0.0-rc.1', 'major', /prerelease/], ['0.1.0', undefined, undefined],
])('what is said of %s and %s', (base, level, want) => {
  const note = versionNote(base, level)
  if (want === undefined) expect(note).toBe(undefined)
  else expect(note).toMatch(want)
})
