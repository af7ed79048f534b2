/** What a page is made of, apart from what its texts say. */

/**
 * Its elements in their order, each with its depth and those of its attributes that no text of a contract and no name of
 * a built file is a part of. Code is coloured by what it says, and where prose spells something out there may be pieces of it.
 */
export async function structureOf(page) {
  return await page.evaluate(() => {
    const ofText = new Set(['title', 'aria-label', 'content', 'alt', 'data-text'])
    const builtName = /(?<=\/assets\/).*/
    // Headings are named after what they say, where the contract's names do not name them.
    const named = new Set([...document.querySelectorAll(':is(h1, h2, h3)[id]')].map(({ id }) => id).filter((id) => !/^(?:event|type|enum)-/.test(id)))
    const valueOf = (value) => (named.has(decodeURIComponent(value.replace(/^#/, ''))) ? 'heading' : value.replace(builtName, ''))
    // Lines, and marks around text that may hold a mark of a direction, a dollar, or a name that the builder knows.
    const isPiece = (element) => ['WBR', 'BR'].includes(element.tagName) || (element.tagName === 'SPAN' && element.closest('.vp-doc, .VPSidebar, .VPDocAside, .VPHero, title') && [...element.attributes].every(({ name }) => name === 'dir'))
    const isInside = (element) => element.parentElement?.closest('pre, svg text')
    const isCode = (element) => element.tagName === 'CODE' && !element.closest('pre')
    const partOf = (element) => {
      let depth = 0
      for (let parent = element.parentElement; parent; parent = parent.parentElement) if (!isPiece(parent) && !isCode(parent)) depth += 1
      const attributes = [...element.attributes].filter(({ name }) => !ofText.has(name)).map(({ name, value }) => `${name}=${valueOf(value)}`)
      return `${' '.repeat(depth)}${element.tagName.toLowerCase()} ${attributes.sort().join(' ')}`
    }
    // What is loaded ahead, and whether something moves yet, depends on the moment.
    const isMomentary = (element) => element.matches('link[rel=prefetch]')
    document.querySelectorAll('.no-transition').forEach((element) => element.classList.remove('no-transition'))
    return [...document.querySelectorAll('*')].filter((element) => !isMomentary(element) && !isPiece(element) && !isInside(element) && !isCode(element)).map(partOf)
  })
}

/** All that people read on it. */
export async function textOf(page) {
  return await page.locator('body').innerText()
}
