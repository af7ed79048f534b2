/**
 * One feature of the format per case: `<case>/spec` is what a contract says, `<case>/expected` holds
 * the files that show the feature. To add one, make its spec and empty expected files; then update:
 * `UPDATE_GOLDEN=1 npx vitest run test/golden`, and read what came.
 */
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { caseNames, compileCase, expectedFiles } from './cases.js'

const updateCommand = 'UPDATE_GOLDEN=1 npx vitest run test/golden'
const isUpdate = process.env['UPDATE_GOLDEN'] === '1'

describe.each(caseNames)('%s', (name) => {
  test('prints the expected files', async () => {
    const files = new Map((await compileCase(name)).map(({ path, text }) => [path, text]))
    const expected = expectedFiles(name)
    expect(expected.length, `${name}/expected holds no file`).toBeGreaterThan(0)
    for (const { path, place, text } of expected) {
      const printed = files.get(path)
      expect(printed, `${name} has no output ${path}`).toBeDefined()
      if (isUpdate) writeFileSync(place, printed ?? '')
      else expect(printed, `${name}/expected/${path} is not what is printed now. If it should be: ${updateCommand}`).toBe(text)
    }
  })
})
