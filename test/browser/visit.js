/** A visit to a page, and everything that went wrong there. */

/**
 * `options` are Playwright's for a new page. Of what went wrong:
 * - `violations`: what the policy forbade, `script-src eval` for one
 * - `errors`: errors that nobody caught; `complaints`: what the console says in red
 * - `elsewhere`: requests to other servers
 */
export async function visit(browser, url, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options })
  const seen = { violations: [], errors: [], complaints: [], elsewhere: [] }
  const tag = 'securitypolicyviolation: '
  page.on('console', (message) => {
    const text = message.text()
    if (text.startsWith(tag)) seen.violations.push(text.slice(tag.length))
    else if (message.type() === 'error') seen.complaints.push(text)
  })
  page.on('pageerror', (error) => seen.errors.push(`${error.name}: ${error.message}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) seen.elsewhere.push(request.url())
  })
  await page.addInitScript((start) => {
    addEventListener('securitypolicyviolation', (event) => console.info(`${start}${event.effectiveDirective} ${event.blockedURI}`))
  }, tag)
  await page.goto(url)
  return { page, seen }
}

export const nothing = { violations: [], errors: [], complaints: [], elsewhere: [] }

/** What a page of ours has to say, which it writes into its body as JSON when it is done. */
export async function reportOf({ page, seen }) {
  const failed = page.waitForEvent('pageerror').then((error) => { throw error })
  const text = await Promise.race([page.locator('#report').textContent(), failed]).catch((error) => { throw new Error(`no report: ${JSON.stringify(seen)}`, { cause: error }) })
  return JSON.parse(text)
}
