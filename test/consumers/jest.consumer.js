/** Jest 29, which has a module loader of its own that knows no ES modules unless it is told to. */
import { expect, test } from 'vitest'
import { answers, asked } from './answers.js'
import { makeProject, program, runNode, toolPath } from './project.js'

const asserts = `test('answers', () => expect(answersOf(contract)).toEqual(${JSON.stringify(answers)}))\n`

const folder = makeProject('jest', {
  'package.json': { private: true, jest: { testMatch: ['**/*.test.*js'] } },
  'answers.mjs': program('answers.mjs'),
  'answers.js': program('answers.mjs').replace('export function answersOf', 'exports.answersOf = function'),
  'required.test.js': `const contract = require('floo-contract')\nconst { answersOf } = require('./answers.js')\n${asserts}`,
  'imported.test.mjs': `import ${asked} from 'floo-contract'\nimport { answersOf } from './answers.mjs'\nconst contract = ${asked}\n${asserts}`,
})

/** Jest's verdict on a file, and what it says about it. */
async function runJest(file, ...flags) {
  const { code, stderr } = await runNode(folder, ...flags, toolPath('jest/bin/jest.js'), '--rootDir', folder, '--cacheDirectory', `${folder}/cache`, file)
  return { code, stderr }
}

test('import, where Jest is told to know ES modules', async () => {
  const { code, stderr } = await runJest('imported', '--experimental-vm-modules')
  expect(stderr).toMatch(/^PASS/m)
  expect(code).toBe(0)
})

test('require(), as Jest is without settings', async () => {
  const { code, stderr } = await runJest('required')
  expect(stderr).toMatch(/^PASS/m)
  expect(code).toBe(0)
})
