/** The JSON Schemas of a generated package in the one file that makers of types read. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes `schema.json` and `openapi.json` with all typedefs and enums into `folder`. Events are left out: they are no types. */
export function writeBundles(generated, folder) {
  const model = JSON.parse(readFileSync(join(generated, 'model.json'), 'utf8'))
  const names = [...model.enums, ...model.typedefs].map(({ name }) => name)
  // What is no value, such as a callback, has no schema.
  const schemas = Object.fromEntries(names.flatMap((name) => {
    const schema = read(join(generated, 'schemas', `${name}.schema.json`))
    return schema ? [[name, schema]] : []
  }))
  const paths = { schema: join(folder, 'schema.json'), openapi: join(folder, 'openapi.json') }
  const root = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'All', type: 'object' }
  writeFileSync(paths.schema, JSON.stringify({ ...root, definitions: moved(schemas, '#/definitions/', false) }))
  const info = { title: 'All', version: '1.0.0' }
  writeFileSync(paths.openapi, JSON.stringify({ openapi: '3.1.0', info, paths: {}, components: { schemas: moved(schemas, '#/components/schemas/', true) } }))
  return { ...paths, types: Object.keys(schemas).length }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** References lead to `place`; beside them nothing may stand before draft 2019, where it makes a copy of the type. */
function moved(value, place, hasSiblings) {
  if (Array.isArray(value)) return value.map((item) => moved(item, place, hasSiblings))
  if (typeof value !== 'object' || value === null) return value
  const { $schema: _schema, $id: _id, $ref: reference, ...rest } = value
  const others = Object.fromEntries(Object.entries(rest).map(([key, inside]) => [key, moved(inside, place, hasSiblings)]))
  if (typeof reference !== 'string') return others
  return { ...(hasSiblings ? others : {}), $ref: `${place}${reference.replace('.schema.json', '')}` }
}
