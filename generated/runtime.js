// What the validators share. No text is made of a fault before somebody reads it.

export const proto = Object.prototype;
export const own = proto.hasOwnProperty;

/** Whether all these members are an object's own; for objects of classes and other realms. */
export function owned(object, names) {
  return names.every((name) => own.call(object, name));
}

/** Appends a fault; the list of a validator is null until it has one. */
export function add(list, path, code, expected, value) {
  const fault = { path, code, expected, value };
  if (list === null) return [fault];
  list.push(fault);
  return list;
}

const kinds = ['string', 'boolean', 'number', 'integer', 'int32', 'int64', 'null', 'array', 'object', 'function'];

/** Of which kinds a value is, a bit for each. */
function kindsOf(value) {
  switch (typeof value) {
    case 'string':
      return 1;
    case 'boolean':
      return 2;
    case 'number':
      return (Number.isFinite(value) ? 4 : 0) + (Number.isInteger(value) ? 8 : 0) + ((value | 0) === value ? 16 : 0) + (Number.isSafeInteger(value) ? 32 : 0);
    case 'object':
      return value === null ? 64 : Array.isArray(value) ? 128 : 256;
    default:
      return typeof value === 'function' ? 512 : 0;
  }
}

const masks = /* @__PURE__ */ new Map();

/** The same of a text such as `string | int32`. */
function maskOf(text) {
  const mask = text.split(' | ').reduce((sum, kind) => sum + (1 << kinds.indexOf(kind)), 0);
  masks.set(text, mask);
  return mask;
}

/** Checks a member that is held to a kind, one of some kinds, or an enum; `missing` is what is said where it must be there. */
export function member(list, path, value, name, wanted, missing) {
  if (value === undefined) return missing === undefined ? list : add(list, path + stepTo(name), 'missing', missing, value);
  const isText = typeof wanted === 'string';
  const fits = isText ? (masks.get(wanted) || maskOf(wanted)) & kindsOf(value) : listed(wanted, value);
  return fits ? list : add(list, path + stepTo(name), isText ? 'kind' : 'enum', wanted, value);
}

/** The faults of another validator behind those so far. Where any object would have been wrong, its name says more. */
export function joined(list, faults, path, name) {
  const named = faults.map((fault) => (
    fault.path === path && fault.expected === 'object' ? { path, code: fault.code, expected: name, value: fault.value } : fault
  ));
  return list === null ? named : list.concat(named);
}

/**
 * Of the faults of several branches keeps those of the branch that fits best: the one with the right
 * kind of value and the fewest faults. Where no branch fits even by kind, one fault names them all.
 * `marks` says where in the list each branch begins.
 */
export function nearest(list, marks, path, value) {
  const before = list.slice(0, marks[0]);
  const branches = marks.map((start, index) => list.slice(start, marks[index + 1]));
  const isAtTop = (fault) => fault.path === path && fault.code !== 'missing';
  const inside = branches.filter((faults) => !faults.some(isAtTop));
  if (inside.length > 0) return before.concat(inside.reduce((best, next) => (next.length < best.length ? next : best)));
  const named = [];
  for (const faults of branches) {
    const expected = expectedText(faults.find(isAtTop).expected);
    if (named.indexOf(expected) < 0) named.push(expected);
  }
  return before.concat({ path, code: 'kind', expected: named.join(' | '), value });
}

/** A step of a path. A name that could be taken for an index is marked with what no pointer has. */
export function stepTo(name) {
  return (/^\d+$/.test(name) ? '/~2' : '/') + name.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** The indexes of arguments behind the last one, at most `limit`. `undefined` is as good as absent. */
export function surplus(list, from, limit) {
  return Object.keys(list).filter((index) => index >= from && list[index] !== undefined).slice(0, limit);
}

const values = /* @__PURE__ */ new WeakMap();

/** Whether an enum has a value; for one that has so many that nobody compares them one by one. */
export function listed(constant, value) {
  let known = values.get(constant);
  if (!known) values.set(constant, (known = new Set(Object.keys(constant).map((key) => constant[key]))));
  return known.has(value);
}

const deepest = 100;

/**
 * Checks a value of a type that may hold values of itself. An object that was checked before is not
 * checked again, or shared parts would take for ever; more levels than anybody nests end the run.
 */
export function descend(explain, value, path, run, name) {
  if (typeof value !== 'object' || value === null) return explain(value, { instancePath: path, parentData: run });
  let verdicts = run.verdicts.get(explain);
  if (verdicts === undefined) run.verdicts.set(explain, verdicts = new Map());
  const known = verdicts.get(value);
  if (known === false) explain.errors = add(null, path, 'kind', name, value);
  if (known !== undefined) return known;
  // A type that only names another one is at the same place, and no level.
  const outer = run.path;
  const level = path === outer ? 0 : 1;
  if (run.depth + level > deepest) throw new TooDeep(path);
  run.path = path;
  run.depth += level;
  const valid = explain(value, { instancePath: path, parentData: run });
  run.depth -= level;
  run.path = outer;
  verdicts.set(value, valid);
  return valid;
}

class TooDeep extends Error {
  constructor(path) {
    super();
    this.path = path;
  }
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
  if (depth > deepest) throw new TooDeep('');
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

/** The faults of a value, at most `limit`; null if it has none. Whatever the value does, this returns. */
function faultsOf(explain, value, limit) {
  const run = { limit, path: '', depth: 1, verdicts: new Map() };
  try {
    return explain(value, { instancePath: '', parentData: run }) ? null : explain.errors.slice(0, limit);
  } catch (reason) {
    if (reason instanceof TooDeep) return add(null, reason.path, 'depth', 'at most ' + deepest + ' levels', undefined);
    // A getter or proxy threw, or the stack is full.
    return add(null, '', 'unreadable', 'a value that can be read', undefined);
  }
}

export function holds(explain, value) {
  return faultsOf(explain, value, 1) === null;
}

/** The value if its guard accepts it; otherwise what is wrong with it as issues, at most as many as asked for. */
export function validate(is, explain, value, options, subject, args) {
  // Own members both, so that nothing inherited can pass for a result.
  if (is(value)) return { value, issues: undefined };
  const limit = options && options.maxIssues >= 1 ? options.maxIssues : 20;
  // Refused, and then nothing wrong with it: it has changed in between, and cannot be relied on.
  const faults = faultsOf(explain, value, limit) || add(null, '', 'unreadable', 'a value that stays as it is', undefined);
  return { issues: faults.map((fault) => new Told(fault, subject, args)), value: undefined };
}

/** A validator as a Standard Schema. */
export function standardSchema(check) {
  const run = (value) => {
    const { issues } = check(value);
    return issues ? { issues: issues.map(({ message, path }) => ({ message, path })) } : { value, issues: undefined };
  };
  return { '~standard': { version: 1, vendor: 'floo-schema', validate: run } };
}

const source = /* @__PURE__ */ Symbol('source');

/**
 * What is wrong at one place. Only what came is kept as text from the start, so that no part of the value
 * is held; the rest is made when it is read, because most issues are only counted.
 */
const Told = /* @__PURE__ */ (() => class Issue {
  constructor({ path, code, expected, value }, subject, args) {
    this.code = code;
    this.received = code === 'missing' ? 'nothing' : code === 'depth' ? 'more' : code === 'unreadable' ? 'one that throws' : shown(value, 60);
    this[source] = { at: path, wanted: expected, subject, args };
  }

  get path() {
    return pathOf(this[source].at);
  }

  get pointer() {
    return this[source].at.replace(/~2/g, '');
  }

  get expected() {
    return ascii(expectedText(this[source].wanted));
  }

  get message() {
    const { wanted, subject, args } = this[source];
    const expected = typeof wanted === 'string' ? this.expected : 'one of ' + catalogued(wanted);
    return ascii(subject) + placeText(this.path, args) + ': expected ' + expected + '; got ' + this.received + remark(this);
  }

  toJSON() {
    const { path, pointer, message, code, expected, received } = this;
    return { path, pointer, message, code, expected, received };
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toJSON();
  }
})();

/** What somebody who sees the message would like to know as well. */
function remark({ code, expected, received }) {
  if (/^-?\d{16,}$/.test(received) && /\bint64\b/.test(expected)) return ', which has lost digits before it came here';
  if ((code !== 'enum' && code !== 'variant') || received[0] !== '"') return '';
  const word = JSON.parse(received);
  const near = expected.split(' | ').filter((option) => option[0] === '"' && isNear(JSON.parse(option), word));
  return near.length > 0 ? '; did you mean ' + near[0] + '?' : '';
}

/** Whether two words differ in case only, or by one letter: another, too many, too few, or two swapped. */
function isNear(one, other) {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const same = (from, to) => a.slice(start + from) === b.slice(start + to);
  return same(0, 0) || same(1, 1) || same(1, 0) || same(0, 1) || (a[start] === b[start + 1] && a[start + 1] === b[start] && same(2, 2));
}

function pathOf(marked) {
  return marked.split('/').slice(1).map((step) => {
    if (/^\d+$/.test(step)) return Number(step);
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

/** A list that nobody reads to its end is cut. */
function some(texts, separator, rest) {
  return (texts.length > 50 ? texts.slice(0, 50).concat(rest) : texts).join(separator);
}

/** Expectations are a text, the constant of an enum, or a list of names. */
function expectedText(expected) {
  if (typeof expected === 'string') return expected;
  return some(Object.keys(expected).map((key) => shown(expected[key], 60)), ' | ', '...');
}

function catalogued(expected) {
  if (Array.isArray(expected)) return some(expected.map((name) => shown(name, 60)), ', ', 'and others');
  return some(Object.keys(expected).map((name) => shown(expected[name], 60) + ' ' + name), ', ', 'and others');
}

/** A value for a log: short, on one line, without running any code of the value. */
function shown(value, length) {
  switch (typeof value) {
    case 'string': {
      const text = value.length > length ? value.slice(0, length - 3) + '...' : value;
      // Most texts need no escape, and this is ten times as fast.
      return /^[ !#-[\]-~]*$/.test(text) ? '"' + text + '"' : ascii(JSON.stringify(text));
    }
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return String(value) + 'n';
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null ? 'null' : isArray(value) ? 'an array' : 'an object';
    default:
      return 'a ' + typeof value;
  }
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
