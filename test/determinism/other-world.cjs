/**
 * Makes a process live elsewhere, as WORLD (a JSON object) says, before anything of ours is loaded: another clock, other
 * chance, folders listed in another order.
 */
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')

const { now, random, order, umask } = JSON.parse(process.env.WORLD ?? '{}')

// A generator of numbers that is the same in every run of the test.
let state = 7
const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648

if (now !== undefined) {
  const Real = Date
  const start = Real.now()
  const moment = () => now + Real.now() - start
  globalThis.Date = class extends Real {
    constructor(...args) {
      super(...(args.length > 0 ? args : [moment()]))
    }
    static now() {
      return moment()
    }
  }
}
if (random !== undefined) Math.random = random === 'none' ? () => 0 : next
if (umask !== undefined) process.umask(umask)

// Node changes case by the rules of English wherever it is. Others follow the language around them.
const language = Intl.DateTimeFormat().resolvedOptions().locale
for (const change of ['toLocaleUpperCase', 'toLocaleLowerCase']) {
  const changed = String.prototype[change]
  // oxlint-disable-next-line no-extend-native -- another language is the purpose
  String.prototype[change] = function (locale = language) {
    return changed.call(this, locale)
  }
}

function ordered(list) {
  if (order === 'reversed') return list.toReversed()
  if (order === 'shuffled') return list.map((item) => [next(), item]).sort(([one], [other]) => one - other).map(([, item]) => item)
  return list
}

const { readdirSync, readdir } = fs
const { readdir: readdirLater } = fs.promises
fs.readdirSync = (...args) => ordered(readdirSync(...args))
fs.readdir = (...args) => readdir(...args.slice(0, -1), (error, list) => args.at(-1)(error, list && ordered(list)))
fs.promises.readdir = async (...args) => ordered(await readdirLater(...args))
syncBuiltinESMExports()
