// What the validators share. No text is made of a fault before somebody reads it.

export const proto = Object.prototype;
export const own = proto.hasOwnProperty;

const known = /* @__PURE__ */ Symbol();

/**
 * Whether all required members are an object's own; for objects of classes and other realms. Their names are
 * asked of the function that looks for them in a prototype, so that a bundle holds them once.
 */
export function owned(object, isClean) {
  const names = isClean[known] || (isClean[known] = []);
  if (!names.length) isClean(new Proxy({}, { has: (_, name) => !names.push(name) }));
  return names.every((name) => own.call(object, name));
}

/** Whether no item of a list can come from a prototype: a hole shows what is there. */
export function solid(list) {
  const length = list.length;
  // An index that all lists have shows in the length of their prototype; one that all objects have is their first name.
  const lists = Array.prototype;
  if (length > 30 && Object.getPrototypeOf(list) === lists && lists.length === 0 && !isIndex(Object.getOwnPropertyNames(proto)[0])) return true;
  for (let index = 0; index < length; index++) if (!own.call(list, index)) return false;
  return true;
}

function isIndex(name) {
  return /^\d+$/.test(name);
}

/** Appends a fault; the list of a validator is null until it has one. What is missing has a meaning in place of a value. */
export function add(list, path, code, expected, value) {
  const fault = { path, code, expected, value };
  if (list === null) return [fault];
  list.push(fault);
  return list;
}

/**
 * An object with the own members of a value, which is the value itself where it inherits nothing that counts;
 * undefined if it is no object.
 */
export function ownMembers(value, isClean) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const p = Object.getPrototypeOf(value);
  return p === null || (p === proto && isClean(p)) ? value : Object.create(null, Object.getOwnPropertyDescriptors(value));
}

/** The first arguments of a list, without what prototypes would put into its holes; undefined if it is no list. */
export function ownArguments(value, count) {
  return Array.isArray(value) ? Array.from({ length: count }, (_, index) => (own.call(value, index) ? value[index] : undefined)) : undefined;
}

/** A member that is not as it should be. A required one, of which the meaning is known, may be missing. */
export function wrong(list, path, object, name, expected, meaning) {
  const value = object[name];
  if (meaning === undefined && !own.call(object, name)) return list;
  const code = value === undefined ? 'missing' : typeof expected === 'string' ? 'kind' : 'enum';
  return add(list, path + stepTo(name), code, expected, value === undefined ? meaning : value);
}

/** The same of a member whose type has a validator of its own. */
export function wrongly(list, path, object, name, type, explain, run, meaning) {
  const value = object[name];
  if (value === undefined || !own.call(object, name)) return wrong(list, path, object, name, type, meaning);
  const place = path + stepTo(name);
  return joined(list, explain(value, place, run), place, type);
}

/** A member beyond a limit. */
export function broken(list, path, object, name, code, expected) {
  return own.call(object, name) ? add(list, path + stepTo(name), code, expected, object[name]) : list;
}

/** The faults of another validator behind those so far. Where any object would have been wrong, its name says more. */
export function joined(list, faults, path, name) {
  if (faults === null) return list;
  const named = faults.map((fault) => (
    fault.path === path && fault.expected === 'object' ? { path, code: fault.code, expected: name, value: fault.value } : fault
  ));
  return list === null ? named : list.concat(named);
}

/**
 * Nothing new if one of several branches has no fault. Otherwise those of the branch that fits best: the one
 * with the right kind of value and the fewest faults. Where no branch fits even by kind, one fault names them all.
 */
export function nearest(list, branches, path, value) {
  if (branches.indexOf(null) >= 0) return list;
  const before = list || [];
  const isAtTop = (fault) => fault.path === path && fault.code !== 'missing';
  const inside = branches.filter((faults) => !faults.some(isAtTop));
  if (inside.length > 0) return before.concat(inside.reduce((best, next) => (next.length < best.length ? next : best)));
  const named = [];
  for (const faults of branches) {
    const expected = expectedText(faults.find(isAtTop).expected);
    if (named.indexOf(expected) < 0) named.push(expected);
  }
  return add(list, path, 'kind', named.join(' | '), value);
}

/** Items that a list itself has not, where nothing else is wrong with what stands in for them. */
export function holes(list, path, items, run) {
  if (solid(items)) return list;
  const told = new Set((list || []).map((fault) => fault.path.slice(path.length + 1).split('/')[0]));
  for (let index = 0; index < items.length && (list === null || list.length < run.limit); index++) {
    if (!own.call(items, index) && !told.has(String(index))) list = add(list, path + '/' + index, 'missing', 'an item of the list itself', '');
  }
  return list;
}

/** A step of a path. A name that could be taken for an index is marked with what no pointer has. */
export function stepTo(name) {
  if (typeof name === 'number') return '/' + name;
  return (isIndex(name) ? '/~2' : '/') + name.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** Whether a value is a list that has the arguments up to `required` itself, and nothing behind `count`. */
export function tuple(value, required, count) {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < required; index++) if (!own.call(value, index)) return false;
  return value.length <= count || surplus(value, count, 1).length === 0;
}

/** The indexes of arguments behind the last one, at most `limit`. `undefined` is as good as absent. */
function surplus(list, from, limit) {
  return Object.keys(list).filter((index) => index >= from && list[index] !== undefined).slice(0, limit);
}

/** A fault for each of them. */
export function extra(list, path, args, from, run) {
  return surplus(args, from, run.limit).reduce((faults, index) => add(faults, path + '/' + index, 'surplus', 'no further argument', args[index]), list);
}

const values = /* @__PURE__ */ new WeakMap();

/** Whether an enum has a value; for one that has so many that nobody compares them one by one. */
export function listed(constant, value) {
  let found = values.get(constant);
  if (!found) values.set(constant, (found = new Set(Object.keys(constant).map((key) => constant[key]))));
  return found.has(value);
}

const deepest = 100;

/**
 * Checks a value of a type that may hold values of itself. An object that was checked before is not
 * checked again, or shared parts would take for ever; more levels than anybody nests end the run.
 */
export function descend(list, explain, value, path, run, name) {
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
export function codePoints(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Whether no two items are the same by value. */
export function distinct(items) {
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
export class ContractError extends Error {
  constructor(issues) {
    const [first] = issues;
    super(issues.length > 1 ? first.message + ' (and ' + (issues.length - 1) + ' more)' : first.message);
    this.name = 'ContractError';
    this.issues = issues;
  }
}

/** Called so that no name made of `is`, `assert` or `validate` and a contract's own is the same. */
export function throwIssues(result) {
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

export function holds(explain, value) {
  return faultsOf(explain, value, 1) === null;
}

/** What is wrong with a value that its guard refused, as issues, at most as many as asked for. */
export function refused(explain, value, options, subject, args) {
  const limit = options && options.maxIssues >= 1 ? options.maxIssues : 20;
  // Refused, and then nothing wrong with it: it has changed in between, and cannot be relied on.
  const faults = faultsOf(explain, value, limit) || unreadable();
  // Own members both, so that nothing inherited can pass for a result.
  return { issues: faults.slice(0, limit).map((fault) => new Told(fault, subject, args)), value: undefined };
}

/** A validator as a Standard Schema. */
export function standardSchema(check) {
  const run = (value) => {
    const { issues } = check(value);
    return issues ? { issues: issues.map(({ message, path }) => ({ message, path })) } : { value, issues: undefined };
  };
  return { '~standard': { version: 1, vendor: 'floo-schema', validate: run } };
}

const hidden = /* @__PURE__ */ Symbol();

/** What came, without the value. */
function comeAs({ code, value }) {
  if (code === 'missing') return 'nothing';
  if (code === 'depth') return 'more';
  return code === 'unreadable' ? 'one that cannot' : shown(value, 60);
}

/**
 * What is wrong at one place. Only what came is kept as text from the start, so that no part of the value
 * is held; the rest is made when it is read, because most issues are only counted.
 */
const Told = /* @__PURE__ */ (() => class Issue {
  constructor(fault, subject, args) {
    this.code = fault.code;
    this.received = comeAs(fault);
    if (fault.code !== 'missing') fault.value = undefined;
    this[hidden] = { fault, subject, args };
  }

  get path() {
    return pathOf(this[hidden].fault.path);
  }

  get pointer() {
    return this[hidden].fault.path.replace(/~2/g, '');
  }

  get expected() {
    return ascii(expectedText(this[hidden].fault.expected));
  }

  get message() {
    const { fault: { expected, value }, subject, args } = this[hidden];
    const wanted = typeof expected === 'string' ? this.expected : 'one of ' + optionsOf(expected, !Array.isArray(expected)).join(', ');
    return ascii(subject) + placeText(this.path, args) + ': expected ' + wanted + '; got ' + this.received + (value ? '. Its meaning: ' + value : remark(this));
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

/** Expectations are a text, the constant of an enum, or a list of names. */
function expectedText(expected) {
  return typeof expected === 'string' ? expected : optionsOf(expected).join(' | ');
}

/** The values of an enum as text, with their names if wanted. A list that nobody reads to its end is cut. */
function optionsOf(expected, areNamed) {
  const names = Object.keys(expected);
  const texts = names.slice(0, 50).map((name) => shown(expected[name], 60) + (areNamed ? ' ' + name : ''));
  return names.length > 50 ? texts.concat('...') : texts;
}

/** A value for a log: short, on one line, without running any code of the value. */
function shown(value, length) {
  if (typeof value === 'string') {
    const text = value.length > length ? value.slice(0, length - 3) + '...' : value;
    // Most texts need no escape, and this is ten times as fast.
    return /^[ !#-[\]-~]*$/.test(text) ? '"' + text + '"' : ascii(JSON.stringify(text));
  }
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
