/** What makes the output a package: `package.json`, the entry, and the runtime that validators share. */
import type { OutputFile, Templates } from '../files.js'
import type { Model } from '../model.js'
import { jsonText } from '../text/json.js'
import type { Emitter } from './emitter.js'

export const emitPackage: Emitter = (model, templates) => [
  { path: 'package.json', text: jsonText(manifest(model)) },
  ...staticFiles(templates),
]

/** Files that are the same for every contract. */
function staticFiles(templates: Templates): OutputFile[] {
  return [...templates].filter(([path]) => path.startsWith('runtime/')).map(([path, text]) => ({ path: path.slice('runtime/'.length), text }))
}

function manifest({ contract }: Model): unknown {
  const { name, version, description, license, homepage } = contract
  return {
    name,
    version,
    description,
    license,
    ...(homepage === undefined ? {} : { homepage }),
    type: 'module',
    sideEffects: false,
    main: './index.js',
    types: './index.d.ts',
    exports: {
      '.': code('./index', './node.js'),
      './types': { types: './types.d.ts' },
      ...Object.fromEntries(['enums', 'labels', 'events', 'runtime'].map((entry) => [`./${entry}`, code(`./${entry}`)])),
      './validators': code('./validators/index', './validators.js'),
      './validators/*': code('./validators/*'),
      './guard': code('./guard', './guard.node.js'),
      './samples': code('./samples'),
      './schemas/*': './schemas/*',
      './docs/*': './docs/*',
      './model.json': './model.json',
      './model.schema.json': './model.schema.json',
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', 'model.json', 'model.schema.json', 'validators', 'schemas', 'docs', 'CHANGELOG.md'],
  }
}

/** An entry; `node` is the same for Node, in fewer files. */
function code(path: string, node?: string): Record<string, string> {
  return { types: `${path}.d.ts`, ...(node === undefined ? {} : { node }), default: `${path}.js` }
}
