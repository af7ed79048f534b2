/** How Metro, React Native's bundler, finds what an app imports: by `exports` today, by files before that. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { resolve } from 'metro-resolver'
import { expect, test } from 'vitest'
import { entriesOf, makeProject, manifest } from './project.js'

const folder = makeProject('metro', {})

const packageAt = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

function packageAbove(file, below = file) {
  const packageJson = packageAt(join(below, 'package.json'))
  return packageJson ? { rootPath: below, packageJson, packageRelativePath: relative(below, file) } : packageAbove(file, dirname(below))
}

function lookup(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { exists: true, type: found.isDirectory() ? 'd' : 'f', realPath: realpathSync(path) } : { exists: false }
}

/** The file of the package that a specifier leads to, and what Metro says meanwhile. The settings are React Native's. */
function find(specifier, options) {
  const warnings = []
  try {
    const { filePath } = resolve({
      allowHaste: false, assetExts: new Set(), customResolverOptions: {}, dev: true, disableHierarchicalLookup: false, extraNodeModules: null, isESMImport: true,
      mainFields: ['react-native', 'browser', 'main'], nodeModulesPaths: [], originModulePath: join(folder, 'app.js'), preferNativePlatform: true, sourceExts: ['js', 'jsx', 'json', 'ts', 'tsx'],
      unstable_conditionNames: ['react-native'], unstable_conditionsByPlatform: { web: ['browser'] }, unstable_incrementalResolution: false, unstable_logWarning: (text) => warnings.push(text),
      doesFileExist: (path) => lookup(path).type === 'f', fileSystemLookup: lookup, getPackage: packageAt, getPackageForModule: (path) => packageAbove(path),
      redirectModulePath: (path) => path, resolveAsset: () => null, resolveHasteModule: () => null, resolveHastePackage: () => null,
      ...options,
    }, specifier, 'ios')
    return { path: `./${relative(join(folder, 'node_modules/floo-contract'), filePath)}`, warnings }
  } catch (error) {
    return { error: error.message.split('\n')[0], warnings }
  }
}

test.each([
  ['import', { isESMImport: true }, ['import', 'react-native']],
  ['require()', { isESMImport: false }, ['require', 'react-native']],
  ['import on the web', { isESMImport: true, unstable_conditionNames: ['react-native', 'browser'] }, ['import', 'react-native', 'browser']],
])('%s, by exports', (_, options, conditions) => {
  const files = entriesOf(...conditions).filter(({ path }) => path !== undefined)
  expect(files.length).toBeGreaterThan(150)
  expect(files.map(({ specifier }) => ({ specifier, ...find(specifier, { ...options, unstable_enablePackageExports: true }) }))).toEqual(files.map((file) => ({ ...file, warnings: [] })))
})

test('before there were exports, files are found by their names', () => {
  const byName = { '.': manifest.main, './validators': './validators.js' }
  const files = entriesOf().filter(({ path }) => path !== undefined).map(({ specifier, path }) => ({ specifier, path: byName[specifier.replace('floo-contract', '.')] ?? path }))
  expect(files.map(({ specifier }) => ({ specifier, ...find(specifier, { unstable_enablePackageExports: false }) }))).toEqual(files.map((file) => ({ ...file, warnings: [] })))
})

test('what does not exist is not found', () => {
  for (const unstable_enablePackageExports of [false, true]) expect(find('floo-contract/nothing', { unstable_enablePackageExports }).error).toMatch(/does not exist/)
})
