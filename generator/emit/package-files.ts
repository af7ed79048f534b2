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
      '.': code('./index'),
      './types': { types: './types.d.ts' },
      ...Object.fromEntries(['enums', 'labels', 'events', 'runtime'].map((entry) => [`./${entry}`, code(`./${entry}`)])),
      './validators': code('./validators/index'),
      './validators/*': code('./validators/*'),
      './schemas/*': './schemas/*',
      './docs/*': './docs/*',
      './model.json': './model.json',
      './model.schema.json': './model.schema.json',
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', 'model.json', 'model.schema.json', 'validators', 'schemas', 'docs', 'CHANGELOG.md'],
  }
}

function code(path: string): { types: string; default: string } {
  return { types: `${path}.d.ts`, default: `${path}.js` }
}
