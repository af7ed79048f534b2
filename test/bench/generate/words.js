/** Words for contracts that mean nothing: enough of them that texts differ as those of people do. */
const nouns = ['Account', 'Album', 'Balance', 'Booking', 'Channel', 'Comment', 'Device', 'Draft', 'Folder', 'Invoice', 'Journey', 'Letter', 'Meeting', 'Notice', 'Order', 'Payment', 'Report', 'Shift', 'Ticket', 'Vehicle']
const ends = [
  'the person who made it, or nobody if it was imported', 'whoever is allowed to look at it', 'an app that shows a list of them', 'the part of the page that was open last',
  'what the server kept of it after the last change', 'the device on which it was read first', 'a place that people know by another name', 'the time before it was changed',
]

export const nounOf = (number) => nouns[Math.floor(number / 10) % nouns.length]
export const article = (noun) => `${/^[AEIOU]/.test(noun) ? 'An' : 'A'} ${noun.toLowerCase()}`

/** A sentence that begins so. */
export const sentence = (number, start) => `${start}, for ${ends[number % ends.length]}. See also number ${number}.`
