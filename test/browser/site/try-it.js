/** The places on a page where one tries values. */

/** Opens one; its panel and the field in it. */
export async function openPlayground(page, name) {
  const place = page.locator(`[data-try-it="${name}"]`)
  await place.locator('.disclosure').click()
  const panel = place.locator('.panel')
  await panel.waitFor()
  return { panel, field: panel.locator('textarea') }
}

/** Opens all of them and chooses each example; what the field then holds, and what is said of it. */
export async function openExamples(page) {
  return await page.evaluate(async () => {
    // A verdict comes after a pause, and timers fire in their order.
    const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time) })
    const openOne = async (place) => {
      place.querySelector('.disclosure').click()
      while (!place.querySelector('.panel, .state') || place.querySelector('.state')?.textContent.includes('…')) await pause(10)
      const examples = []
      for (const chip of place.querySelectorAll('.chip')) {
        const field = place.querySelector('textarea')
        field.value = ''
        field.dispatchEvent(new Event('input'))
        await pause(0)
        chip.click()
        await pause(120)
        const verdict = place.querySelector('.verdict')
        examples.push({ title: chip.textContent, value: JSON.parse(field.value), state: verdict.className.replace(/.*\bverdict /, ''), verdict: verdict.textContent })
      }
      return { name: place.dataset.tryIt, says: place.querySelector('.state, .panel').textContent, examples }
    }
    return await Promise.all([...document.querySelectorAll('.try-it')].map(openOne))
  })
}
