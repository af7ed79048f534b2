/** Preloaded: at the end of a process, the CommonJS modules that it has loaded become lines of the file that MODULES names. */
const { writeFileSync } = require('node:fs')

process.on('exit', () => writeFileSync(process.env.MODULES, Object.keys(require.cache).join('\n')))
