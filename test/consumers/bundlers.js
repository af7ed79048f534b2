/** Bundlers, each as a function from a project and its entry to the text of one script. Settings are the defaults where there are any. */
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild, transform } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'

const withEsbuild = (options) => async (folder, entry) => {
  const { outputFiles } = await esbuild({ entryPoints: [join(folder, entry)], bundle: true, write: false, logLevel: 'error', ...options })
  return outputFiles[0].text
}

const withRollup = ({ minify = false, ...options } = {}) => async (folder, entry) => {
  const bundle = await rollup({ input: join(folder, entry), plugins: [nodeResolve(options)], onwarn: fail })
  const { output: [{ code }] } = await bundle.generate({ format: 'iife' })
  return minify ? (await transform(code, { minify: true })).code : code
}

function fail({ message }) {
  throw new Error(message)
}

const withVite = (options) => async (folder, entry) => {
  const result = await vite({
    root: folder, configFile: false, logLevel: 'error', ...options,
    build: { write: false, rollupOptions: { input: join(folder, entry), output: { format: 'iife' } }, ...options.build },
  })
  return (Array.isArray(result) ? result[0] : result).output[0].code
}

const withWebpack = (options) => async (folder, entry) => {
  const file = `webpack-${options.mode}-${options.target}-${options.devtool ?? ''}.js`
  const compiler = webpack({ context: folder, entry: join(folder, entry), output: { path: folder, filename: file }, ...options })
  const stats = await new Promise((resolve, reject) => compiler.run((error, done) => (error ? reject(error) : resolve(done))))
  await new Promise((resolve) => compiler.close(resolve))
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true })
  if (errors.length + warnings.length > 0) throw new Error([...errors, ...warnings].map(({ message }) => message).join('\n'))
  return readFileSync(join(folder, file), 'utf8')
}

export const forDevelopment = [
  ['esbuild', withEsbuild({ format: 'iife' })],
  ['esbuild for Node', withEsbuild({ platform: 'node', format: 'cjs' })],
  ['esbuild for neither', withEsbuild({ platform: 'neutral', format: 'iife' })],
  ['rollup', withRollup()],
  ['rollup for Node', withRollup({ exportConditions: ['node'] })],
  ['vite', withVite({ mode: 'development', build: { minify: false } })],
  ['vite for Node', withVite({ mode: 'development', build: { ssr: true, minify: false }, ssr: { noExternal: true } })],
  ['webpack', withWebpack({ mode: 'development', target: 'web', devtool: 'source-map' })],
  ['webpack for Node', withWebpack({ mode: 'development', target: 'node', devtool: false })],
  // Its own default makes code from strings, whatever it bundles.
  ['webpack with eval', withWebpack({ mode: 'development', target: 'web' }), true],
]

export const forProduction = [
  ['esbuild', withEsbuild({ format: 'iife', minify: true })],
  ['esbuild for Node', withEsbuild({ platform: 'node', format: 'cjs', minify: true })],
  ['rollup', withRollup({ minify: true })],
  ['rollup for Node', withRollup({ exportConditions: ['node'], minify: true })],
  ['vite', withVite({})],
  ['vite for Node', withVite({ build: { ssr: true, minify: true }, ssr: { noExternal: true } })],
  ['webpack', withWebpack({ mode: 'production', target: 'web' })],
  ['webpack for Node', withWebpack({ mode: 'production', target: 'node' })],
]
