/** Preloaded: each look at the disk through node:fs becomes a line of the file that LOOKS names. */
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { fileURLToPath } = require('node:url')

const log = fs.openSync(process.env.LOOKS, 'a')
const { writeSync } = fs
const looks = /^(?:access|cp|copyFile|createReadStream|exists|lstat|open|opendir|read|readFile|readdir|readlink|realpath|stat|statfs|watch|watchFile)(?:Sync)?$/
/** Buffers and URLs are paths too. Files that are open already were written down when they were opened. */
const pathOf = (path) => (path instanceof URL ? fileURLToPath(path) : typeof path === 'number' ? undefined : String(path))

function wrap(owner, prefix) {
  for (const [name, real] of Object.entries(owner)) {
    if (typeof real !== 'function' || !looks.test(name)) continue
    owner[name] = Object.assign(function (path, ...rest) {
      const text = pathOf(path)
      if (text !== undefined) writeSync(log, `${JSON.stringify([prefix + name, text])}\n`)
      return Reflect.apply(real, this, [path, ...rest])
    }, real)
  }
}

wrap(fs.promises, 'promises.')
wrap(fs, '')
syncBuiltinESMExports()
