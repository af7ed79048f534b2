'use strict';
// The emitter guard. What comes from an emitter is checked once an event, before the app's listeners get it.

/** See emitter-guard.d.ts. */
function guardEventsWith(validators, emitter, options) {
  const { mode = 'report', onIssue = warnOfIssues, onUnknownEvent = warnOfName } = options || {};
  if (mode !== 'report' && mode !== 'enforce') throw new TypeError('mode: expected "report" or "enforce"; got ' + shown(mode));
  const known = validators instanceof Map ? validators : new Map(Object.keys(validators).map((event) => [event, validators[event]]));
  // Of each event that somebody listens to: our one listener at the emitter, and those of the app behind it.
  const guarded = new Map();

  function add(event, listener, isOnce) {
    if (typeof listener !== 'function') throw new TypeError('listener of ' + shown(event) + ': expected a function; got ' + shown(listener));
    if (!known.has(event)) safely(() => onUnknownEvent(event, closest(event, known)));
    const entry = guarded.get(event) || { listeners: [], receive: undefined };
    // A new list each time: who is being called is not changed by who comes or goes meanwhile.
    entry.listeners = entry.listeners.concat({ listener, isOnce, isDone: false });
    if (entry.receive !== undefined) return;
    entry.receive = withTextOfItsOwn(function receive(...args) { call(event, entry, this, args); });
    guarded.set(event, entry);
    emitter.on(event, entry.receive);
  }

  function call(event, entry, self, args) {
    const validate = known.get(event);
    const { issues } = validate === undefined ? {} : validate(args);
    if (issues) safely(() => onIssue(event, issues, args));
    if (issues && mode === 'enforce') return;
    for (const item of entry.listeners) {
      if (item.isDone) continue;
      if (item.isOnce) {
        item.isDone = true;
        drop(event, entry, item);
      }
      safely(() => item.listener.apply(self, args));
    }
  }

  /** Of a function that was added more than once the latest goes, as in Node. Without a function all of ours go. */
  function remove(event, listener) {
    const entry = guarded.get(event);
    if (entry === undefined) return;
    // Some emitters take an empty text for no function.
    const isMeant = (item) => listener === undefined || listener === '' || item.listener === listener;
    const found = entry.listeners.filter(isMeant);
    for (const item of typeof listener === 'function' ? found.slice(-1) : found) drop(event, entry, item);
  }

  function drop(event, entry, item) {
    entry.listeners = entry.listeners.filter((other) => other !== item);
    if (entry.listeners.length > 0 || guarded.get(event) !== entry) return;
    guarded.delete(event);
    // Only ever our own function: an emitter may remove other people's listeners for anything else.
    emitter.off(event, entry.receive);
  }

  /** Each way takes a name and a function, or an object with functions by name. */
  function inBothForms(run) {
    return function guardedMethod(event, listener) {
      if (typeof event !== 'object' || event === null) run(event, listener);
      else for (const name of Object.keys(event)) if (event[name] !== undefined) run(name, event[name]);
      return facade;
    };
  }

  const on = inBothForms((event, listener) => add(event, listener, false));
  const facade = { on, listen: on, once: inBothForms((event, listener) => add(event, listener, true)), off: inBothForms(remove) };
  return facade;
}

/** What the app's code throws must reach neither the emitter nor the listeners behind, and must not be lost. */
function safely(run) {
  try {
    run();
  } catch (error) {
    if (typeof queueMicrotask === 'function') queueMicrotask(() => { throw error; });
    else setTimeout(() => { throw error; }, 0);
  }
}

let count = 0;

/** Some emitters tell functions apart by their text alone, and all of ours would have the same. */
function withTextOfItsOwn(receive) {
  const text = 'function receive() { /* ' + (count += 1) + ' ' + Math.random().toString(36).slice(2) + ' */ }';
  return Object.defineProperty(receive, 'toString', { value: () => text });
}

function warnOfIssues(event, issues) {
  for (const { message } of issues) console.warn(message);
}

function warnOfName(event, suggestion) {
  console.warn('the contract has no event ' + shown(event) + (suggestion === undefined ? '' : '; did you mean ' + shown(suggestion) + '?'));
}

function shown(value) {
  return typeof value === 'string' ? JSON.stringify(value) : typeof value === 'symbol' ? 'a symbol' : value === null ? 'null' : typeof value === 'object' ? 'an object' : String(value);
}

/** The name that may have been meant; undefined if none is near. */
function closest(event, known) {
  if (typeof event !== 'string' || event.length > 200) return undefined;
  let best;
  let fewest = Math.max(2, Math.floor(event.length / 3)) + 1;
  for (const name of known.keys()) {
    const steps = name.toLowerCase() === event.toLowerCase() ? 0 : distance(event, name);
    if (steps < fewest) [best, fewest] = [name, steps];
  }
  return best;
}

/** How many letters must be added, left out or replaced to make one word of the other. */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
  }
  return row[other.length];
}

module.exports = { guardEventsWith };
