/** What makes the output a package: `package.json`, the entry, and the runtime that validators share. */
import type { OutputFile, Templates } from '../files.js'
import type { Model } from '../model.js'
import type { Translation } from '../translation.js'
import { jsonText } from '../text/json.js'
import type { Emitter } from './emitter.js'
import { banner } from './typescript/banner.js'

export const emitPackage: Emitter = (model, templates, translations) => [
  { path: 'package.json', text: jsonText(manifest(model, translations)) },
  // Whoever imports a type without saying so leaves an import behind that must lead somewhere.
  { path: 'types.js', text: `${banner}export {};\n` },
  ...staticFiles(templates),
]

/** Files that are the same for every contract. */
function staticFiles(templates: Templates): OutputFile[] {
  return [...templates].filter(([path]) => path.startsWith('runtime/')).map(([path, text]) => ({ path: path.slice('runtime/'.length), text }))
}

function manifest({ contract }: Model, translations: readonly Translation[]): unknown {
  const { name, version, description, license, homepage } = contract
  return {
    name,
    version,
    description,
    license,
    ...(homepage === undefined ? {} : { homepage }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=14' },
    // For who does not know `exports`: builders of mini-programs, which need CommonJS, and older bundlers.
    main: './cjs/index.js',
    module: './index.js',
    types: './index.d.ts',
    exports: {
      '.': code('index', { node: 'node' }),
      './types': code('types'),
      ...Object.fromEntries(['enums', 'labels', 'events', 'runtime', 'samples', ...translations.map(({ locale }) => `labels/${locale}`)].map((entry) => [`./${entry}`, code(entry)])),
      './guard': code('guard', { node: 'guard.node' }),
      './validators': code('validators/index', { node: 'validators', cjs: 'validators' }),
      './validators/*': code('validators/*', { cjs: 'validators' }),
      './schemas/*': './schemas/*',
      './docs/*': './docs/*',
      './model.json': './model.json',
      './model.schema.json': './model.schema.json',
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', 'cjs', ...(translations.length > 0 ? ['labels'] : []), 'model.json', 'model.schema.json', 'validators', 'schemas', 'docs', 'CHANGELOG.md'],
  }
}

/** An entry, by the names of its files: as CommonJS, for Node in fewer files, and for everybody else. */
function code(name: string, { node, cjs = name }: { node?: string; cjs?: string } = {}): unknown {
  const required = { types: `./cjs/${cjs}.d.ts`, default: `./cjs/${cjs}.js` }
  return { require: required, types: `./${name}.d.ts`, ...(node === undefined ? {} : { node: `./${node}.js` }), default: `./${name}.js` }
}
