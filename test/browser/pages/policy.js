/** Tries what the policy forbids. */
const attempts = {
  'new Function': () => new Function('return 1')(),
  // eslint-disable-next-line no-eval
  eval: () => (0, eval)('1'),
  'an inline script': () => globalThis.inlineScriptRan ?? fail('did not run'),
  'an inline style': () => (document.querySelector('p').style.color === 'red' && getComputedStyle(document.querySelector('p')).color === 'rgb(255, 0, 0)' ? 'red' : fail('not applied')),
  'another server': () => fetch('https://other.invalid/'),
}

function fail(reason) {
  throw new Error(reason)
}

const report = {}
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt()
    report[name] = 'possible'
  } catch (error) {
    report[name] = error.name
  }
}
document.body.insertAdjacentHTML('beforeend', '<output id="report"></output>')
document.querySelector('#report').textContent = JSON.stringify(report)
