/** Serves a folder under a policy that allows no code and no style but the server's own files. */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.ndjson': 'application/x-ndjson', '.md': 'text/markdown; charset=utf-8',
}

/** The server's address, and how to end it. */
export async function serve(folder, port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    // `normalize` of an absolute path leaves nothing that climbs out of it.
    const file = join(folder, normalize(decodeURIComponent(pathname.replace(/\/$/, '/index.html'))))
    const found = statSync(file, { throwIfNoEntry: false })?.isFile() === true
    response.writeHead(found ? 200 : 404, { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    if (found) createReadStream(file).pipe(response)
    else response.end()
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  const end = () => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
  return { address: `http://127.0.0.1:${server.address().port}`, end }
}
