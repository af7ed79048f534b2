'use strict';
// What the validators share. No text is made of a fault before somebody reads it.

const own = Object.prototype.hasOwnProperty;

const known = /* @__PURE__ */ Symbol();

/**
 * Whether all required members are an object's own; for objects of classes and other realms. Their names are
 * asked of the function that looks for them in a prototype, so that a bundle holds them once.
 */
function owned(object, isClean) {
  const names = isClean[known] || (isClean[known] = []);
  if (!names.length) isClean(new Proxy({}, { has: (_, name) => !names.push(name) }));
  return names.every((name) => own.call(object, name));
}

/** Whether no item of a list can come from a prototype: a hole shows what is there. */
function solid(list) {
  const length = list.length;
  // An index that all lists have shows in the length of their prototype; one that all objects have is their first name.
  const lists = Array.prototype;
  if (length > 30 && Object.getPrototypeOf(list) === lists && lists.length === 0 && !isIndex(Object.getOwnPropertyNames(Object.prototype)[0])) return true;
  for (let index = 0; index < length; index++) if (!own.call(list, index)) return false;
  return true;
}

function isIndex(name) {
  return /^\d+$/.test(name);
}

/** Appends a fault; the list of a validator is null until it has one. What is missing has a meaning in place of a value. */
function add(list, path, code, expected, value) {
  // All that an issue will keep, in one shape from the start.
  const fault = { path, code, expected, value, received: '', subject: '', args: undefined };
  if (list === null) return [fault];
  list.push(fault);
  return list;
}

/**
 * An object with the own members of a value, which is the value itself where it inherits nothing that counts;
 * undefined if it is no object.
 */
function ownMembers(value, isClean) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.getPrototypeOf(value) === Object.prototype && isClean(Object.prototype) ? value : Object.create(null, Object.getOwnPropertyDescriptors(value));
}

/** The first arguments of a list, without what prototypes would put into its holes; undefined if it is no list. */
function ownArguments(value, count) {
  if (!Array.isArray(value)) return undefined;
  let isOwn = true;
  for (let index = 0; index < count; index++) isOwn = has(value, index) && isOwn;
  return isOwn ? value : Array.from({ length: count }, (_, index) => (has(value, index) ? value[index] : undefined));
}

/** A member that is not as it should be. A required one, of which the meaning is known, may be missing. */
function wrong(list, path, object, name, expected, meaning) {
  const value = object[name];
  if (meaning === undefined && !own.call(object, name)) return list;
  const code = value === undefined ? 'missing' : typeof expected === 'string' ? 'kind' : 'enum';
  return add(list, path + stepTo(name), code, expected, value === undefined ? meaning : value);
}

/** The same of a member whose type has a validator of its own. */
function wrongly(list, path, object, name, type, explain, run, meaning) {
  const value = object[name];
  if (value === undefined || !own.call(object, name)) return wrong(list, path, object, name, type, meaning);
  const place = path + stepTo(name);
  return joined(list, explain(value, place, run), place, type);
}

/** A member beyond a limit. */
function broken(list, path, object, name, code, expected) {
  return own.call(object, name) ? add(list, path + stepTo(name), code, expected, object[name]) : list;
}

/** The faults of another validator behind those so far. Where any object would have been wrong, its name says more. */
function joined(list, faults, path, name) {
  if (faults === null) return list;
  const first = faults[0];
  if (first.path.length === path.length && first.expected === 'object') first.expected = name;
  return list === null ? faults : list.concat(faults);
}

/**
 * Nothing new if one of several branches has no fault. Otherwise those of the branch that fits best: the one
 * with the right kind of value and the fewest faults. Where no branch fits even by kind, one fault names them all.
 */
function nearest(list, branches, path, value) {
  let best = null;
  for (const faults of branches) {
    if (faults === null) return list;
    // What is wrong with a value as a whole comes before what is wrong with its parts.
    if (faults[0].path.length > path.length && (best === null || faults.length < best.length)) best = faults;
  }
  if (best === null) return add(list, path, 'kind', { any: branches.map((faults) => faults[0].expected) }, value);
  return list === null ? best : list.concat(best);
}

/** Items that a list itself has not, where nothing else is wrong with what stands in for them. */
function holes(list, path, items, run) {
  if (solid(items)) return list;
  const told = new Set((list || []).map((fault) => fault.path.slice(path.length + 1).split('/')[0]));
  for (let index = 0; index < items.length && (list === null || list.length < run.limit); index++) {
    if (!own.call(items, index) && !told.has(String(index))) list = add(list, path + '/' + index, 'missing', 'an item of the list itself', '');
  }
  return list;
}

/** A step of a path. A name that could be taken for an index is marked with what no pointer has. */
function stepTo(name) {
  if (typeof name === 'number' || !/^\d|[~/]/.test(name)) return '/' + name;
  return (isIndex(name) ? '/~2' : '/') + name.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** Whether an item is a list's own; that is so in a plain list as long as nobody gave such an item to all lists. */
function has(list, index) {
  return (Object.getPrototypeOf(list) === Array.prototype && [][index] === undefined) || own.call(list, index);
}

/** Whether nothing but `undefined`, which is as good as absent, stands behind so many arguments. */
function ends(list, count) {
  // Many emitters pass one `undefined` where there is no argument.
  if (list.length <= count || (list.length === count + 1 && list[count] === undefined)) return true;
  return !Object.keys(list).some((index) => index >= count && list[index] !== undefined);
}

/** A fault for each argument behind the last one. */
function extra(list, path, args, count, run) {
  if (ends(args, count)) return list;
  for (const index of Object.keys(args)) {
    if (list !== null && list.length >= run.limit) break;
    if (index >= count && args[index] !== undefined) list = add(list, path + '/' + index, 'surplus', 'no further argument', args[index]);
  }
  return list;
}

const values = /* @__PURE__ */ new WeakMap();

/** Whether an enum has a value; for one that has so many that nobody compares them one by one. */
function listed(constant, value) {
  let found = values.get(constant);
  if (!found) values.set(constant, (found = new Set(Object.keys(constant).map((key) => constant[key]))));
  return found.has(value);
}

const deepest = 100;

/**
 * Checks a value of a type that may hold values of itself. An object that was checked before is not
 * checked again, or shared parts would take for ever; more levels than anybody nests end the run.
 */
function descend(list, explain, value, path, run, name) {
  if (typeof value !== 'object' || value === null) return joined(list, explain(value, path, run), path, name);
  if (run.verdicts === undefined) run.verdicts = new Map();
  let verdicts = run.verdicts.get(explain);
  if (verdicts === undefined) run.verdicts.set(explain, verdicts = new Map());
  const verdict = verdicts.get(value);
  if (verdict !== undefined) return verdict ? list : add(list, path, 'kind', name, value);
  // A type that only names another one is at the same place, and no level.
  const outer = run.path;
  const level = path === outer ? 0 : 1;
  if (run.depth + level > deepest) throw run.tooDeep = add(null, path, 'depth', 'at most ' + deepest + ' levels');
  run.path = path;
  run.depth += level;
  const faults = explain(value, path, run);
  run.depth -= level;
  run.path = outer;
  verdicts.set(value, faults === null);
  return joined(list, faults, path, name);
}

/** How many characters a string has, where one beyond U+FFFF counts once. */
function codePoints(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Whether no two items are the same by value. */
function distinct(items) {
  const seen = new Set();
  for (let index = 0; index < items.length; index++) {
    const key = canonical(items[index], 0);
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** A text that equal values share, made of own members only and without running code of the value. */
function canonical(value, depth) {
  if (typeof value !== 'object' || value === null) return typeof value + shown(value === 0 ? 0 : value, Infinity);
  if (depth > deepest) throw RangeError();
  if (Array.isArray(value)) return '[' + Array.from(value, (item) => canonical(item, depth + 1)).join() + ']';
  return '{' + Object.keys(value).sort().map((key) => JSON.stringify(key) + canonical(value[key], depth + 1)).join() + '}';
}

/** Thrown by assert functions. */
class ContractError extends Error {
  constructor(issues) {
    const [first] = issues;
    super(issues.length > 1 ? first.message + ' (and ' + (issues.length - 1) + ' more)' : first.message);
    this.name = 'ContractError';
    this.issues = issues;
  }
}

/** Called so that no name made of `is`, `assert` or `validate` and a contract's own is the same. */
function throwIssues(result) {
  if (result.issues) throw new ContractError(result.issues);
}

/** The faults of a value; null if it has none. Whatever the value does, this returns. */
function faultsOf(explain, value, limit) {
  const run = { limit, path: '', depth: 1 };
  try {
    return explain(value, '', run);
  } catch (_) {
    // A getter or proxy threw, the stack is full, or there is no end.
    return run.tooDeep || unreadable();
  }
}

function unreadable() {
  return add(null, '', 'unreadable', 'a value that can be read');
}

function holds(explain, value) {
  return faultsOf(explain, value, 1) === null;
}

/** What is wrong with a value that its guard refused, as issues, at most as many as asked for. */
function refused(explain, value, options, subject, args) {
  const limit = options && options.maxIssues >= 1 ? options.maxIssues : 20;
  // Refused, and then nothing wrong with it: it has changed in between, and cannot be relied on.
  const faults = faultsOf(explain, value, limit) || unreadable();
  if (faults.length > limit) faults.length = Math.floor(limit);
  for (let index = 0; index < faults.length; index++) faults[index] = new Told(faults[index], subject, args);
  // Own members both, so that nothing inherited can pass for a result.
  return { issues: faults, value: undefined };
}

/** A validator as a Standard Schema. */
function standardSchema(check) {
  const run = (value) => {
    const { issues } = check(value);
    return issues ? { issues: issues.map(({ message, path }) => ({ message, path })) } : { value, issues: undefined };
  };
  return { '~standard': { version: 1, vendor: 'floo-schema', validate: run } };
}

const hidden = /* @__PURE__ */ Symbol();

/** What came, as little of the value as can be: a number or a short text as it is, of anything else what is shown. */
function cameAs({ code, value }) {
  if (code === 'missing') return 'nothing';
  if (code === 'depth') return 'more';
  return code === 'unreadable' ? 'one that cannot' : shown(value, 60);
}

/**
 * What is wrong at one place. Nothing of the value is held but a number or a short text; all text is made when
 * it is read, because most issues are only counted.
 */
const Told = /* @__PURE__ */ (() => class Issue {
  constructor(fault, subject, args) {
    const { code, value } = fault;
    this.code = code;
    if (typeof value !== 'number' && code !== 'missing' && !(typeof value === 'string' && value.length < 60)) {
      fault.received = cameAs(fault);
      fault.value = undefined;
    }
    fault.subject = subject;
    fault.args = args;
    this[hidden] = fault;
  }

  get path() {
    return pathOf(this[hidden].path);
  }

  get pointer() {
    return this[hidden].path.replace(/~2/g, '');
  }

  get expected() {
    return ascii(expectedText(this[hidden].expected));
  }

  get received() {
    return this[hidden].received || cameAs(this[hidden]);
  }

  get message() {
    const { code, expected, value, subject, args } = this[hidden];
    const isText = typeof expected === 'string' || Array.isArray(expected.any);
    const wanted = isText ? this.expected : 'one of ' + optionsOf(expected, !Array.isArray(expected)).join(', ');
    return ascii(subject) + placeText(this.path, args) + ': expected ' + wanted + '; got ' + this.received + (code === 'missing' && value ? '. Its meaning: ' + value : remark(this));
  }

  toJSON() {
    const copy = {};
    for (const key of ['path', 'pointer', 'message', 'code', 'expected', 'received']) copy[key] = this[key];
    return copy;
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toJSON();
  }
})();

/** What somebody who sees the message would like to know as well. */
function remark({ code, expected, received }) {
  if (/^-?\d{16,}$/.test(received) && /\bint64\b/.test(expected)) return ', which has already lost digits';
  if ((code !== 'enum' && code !== 'variant') || received[0] !== '"') return '';
  const word = JSON.parse(received);
  const near = expected.split(' | ').filter((option) => option[0] === '"' && isNear(JSON.parse(option), word));
  return near.length > 0 ? '; did you mean ' + near[0] + '?' : '';
}

/** Whether two words differ in case only, or by one letter: another, too many, too few, or moved. */
function isNear(one, other) {
  const cuts = (word) => [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))];
  const others = cuts(other.toLowerCase());
  return cuts(one.toLowerCase()).some((cut) => others.includes(cut));
}

function pathOf(marked) {
  return marked.split('/').slice(1).map((step) => {
    if (isIndex(step)) return Number(step);
    return step.replace(/~2/g, '').replace(/~1/g, '/').replace(/~0/g, '~');
  });
}

function placeText(path, args) {
  return path.map((step, index) => {
    if (index === 0 && args && args[step] !== undefined) return '.' + args[step];
    if (typeof step === 'number') return '[' + step + ']';
    return /^[A-Za-z_$][\w$]*$/.test(step) ? '.' + step : '[' + shown(step, 60) + ']';
  }).join('');
}

/** Expectations are a text, the constant of an enum, a list of names, or any of several of these. */
function expectedText(expected) {
  if (typeof expected === 'string') return expected;
  return (Array.isArray(expected.any) ? Array.from(new Set(expected.any.map(expectedText))) : optionsOf(expected)).join(' | ');
}

/** The values of an enum as text, with their names if wanted. A list that nobody reads to its end is cut. */
function optionsOf(expected, areNamed) {
  const names = Object.keys(expected);
  const texts = names.slice(0, 50).map((name) => shown(expected[name], 60) + (areNamed ? ' ' + name : ''));
  return names.length > 50 ? texts.concat('...') : texts;
}

/** A value for a log: short, on one line, without running any code of the value. */
function shown(value, length) {
  if (typeof value === 'string') return ascii(JSON.stringify(value.length > length ? value.slice(0, length - 3) + '...' : value));
  if (typeof value === 'object' && value !== null) return isArray(value) ? 'an array' : 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return 'a ' + typeof value;
  return Object.is(value, -0) ? '-0' : typeof value === 'bigint' ? value + 'n' : String(value);
}

/** Nothing that a terminal or a log viewer obeys. */
function ascii(text) {
  return text.replace(/[^ -~]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

/** Of a proxy that was revoked nobody can tell. */
function isArray(value) {
  try {
    return Array.isArray(value);
  } catch (_) {
    return false;
  }
}

module.exports = { own, owned, solid, add, ownMembers, ownArguments, wrong, wrongly, broken, joined, nearest, holes, stepTo, has, ends, extra, listed, descend, codePoints, distinct, ContractError, throwIssues, holds, refused, standardSchema };
