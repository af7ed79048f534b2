/** A process that updates an output folder: `node update.js OUT TREE…`, each tree in a file as JSON, one after the other. */
import { readFileSync } from 'node:fs'
import { updateOutput } from '../../dist/io/update-output.js'

const [out, ...trees] = process.argv.slice(2)
for (const tree of trees) {
  const files = Object.entries(JSON.parse(readFileSync(tree, 'utf8'))).map(([path, text]) => ({ path, text }))
  const { conflicts } = await updateOutput(out, files)
  if (conflicts.length > 0) throw new Error(JSON.stringify(conflicts))
}
