/** Serves a folder, and unless asked otherwise under a policy that allows no code and no style but the server's own files. */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.ndjson': 'application/x-ndjson', '.md': 'text/markdown; charset=utf-8',
}

/**
 * The server's address, and how to end it. Below `base` stands the folder and elsewhere nothing; pages that bring a policy
 * of their own need no header. What is not there is the folder's 404.html, as at hosts of static pages.
 */
export async function serve(folder, { port = 0, base = '/', headers = { 'Content-Security-Policy': policy } } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    // `normalize` of an absolute path leaves nothing that climbs out of it.
    const path = normalize(decodeURIComponent(pathname.replace(/\/$/, '/index.html')))
    const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true
    const found = path.startsWith(base) && isFile(join(folder, path.slice(base.length)))
    const file = join(folder, found ? path.slice(base.length) : '404.html')
    response.writeHead(found ? 200 : 404, { ...headers, 'X-Content-Type-Options': 'nosniff', 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    if (isFile(file)) createReadStream(file).pipe(response)
    else response.end()
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  const end = () => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
  return { address: `http://127.0.0.1:${server.address().port}`, end }
}
