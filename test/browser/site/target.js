/** What a link led to: whether one sees it. */

/**
 * Of the part of the page that the address names, when the page has come to rest: whether it is inside of the window and
 * below the bars at the top, whether it is marked by a colour, and what it says, which for a heading is its title.
 */
export async function targetOf(page) {
  // A jump may come after what is loaded, and another one after that.
  await page.waitForFunction(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const top = target?.getBoundingClientRect().top
    const isAtRest = top !== undefined && window.lastTop === top
    window.lastTop = top
    return isAtRest
  }, undefined, { polling: 100, timeout: 5000 })
  return await page.evaluate(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1))).closest('tr, h1, h2, h3, h4')
    const cell = target.querySelector('td') ?? target
    const { top, bottom } = target.getBoundingClientRect()
    // Whatever lies on top at its left end is what one sees there.
    const { left } = cell.getBoundingClientRect()
    const seen = document.elementFromPoint(left + 16, (Math.max(top, 0) + Math.min(bottom, top + 40)) / 2)
    const style = getComputedStyle(cell)
    return {
      isShown: top >= 0 && top + Math.min(bottom - top, 40) <= innerHeight && (target.contains(seen) || seen.contains(target)),
      isMarked: style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.boxShadow !== 'none',
      text: target.innerText.replaceAll('\u200B', '').trim(),
    }
  })
}
