// What the validators share. No text is made of a fault before somebody reads it.

/** Appends a fault; the list of a validator is null until it has one. */
export function add(list, path, code, expected, value) {
  const fault = { path, code, expected, value };
  if (list === null) return [fault];
  list.push(fault);
  return list;
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

/** How many characters a string has, where one beyond U+FFFF counts once. */
export function codePoints(text) {
  return Array.from(text).length;
}

/** Whether no two items are the same by value. */
export function distinct(items) {
  const seen = new Set(items.map((item) => typeof item + JSON.stringify(item)));
  return seen.size === items.length;
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

/** Runs a validator and turns its faults into issues, at most as many as asked for. */
export function validate(explain, value, options, subject, args) {
  if (explain(value)) return { value };
  const limit = options && options.maxIssues > 0 ? options.maxIssues : 20;
  return { issues: explain.errors.slice(0, limit).map((fault) => issueOf(fault, value, subject, args)) };
}

/** A validator as a Standard Schema. */
export function standardSchema(check) {
  const run = (value) => {
    const result = check(value);
    return result.issues ? { issues: result.issues.map(({ message, path }) => ({ message, path })) } : result;
  };
  return { '~standard': { version: 1, vendor: 'floo-schema', validate: run } };
}

function issueOf({ path: pointer, code, expected, value }, root, subject, args) {
  const path = pathOf(pointer, root);
  const received = code === 'missing' ? 'nothing' : shown(value);
  const text = expectedText(expected);
  const wanted = typeof expected === 'string' ? text : 'one of ' + listed(expected);
  const message = subject + placeText(path, args) + ': expected ' + wanted + '; got ' + received;
  return { path, pointer, message, code, expected: text, received };
}

/** The steps of a pointer. An index is a number where the value really has a list. */
function pathOf(pointer, root) {
  let at = root;
  return pointer.split('/').slice(1).map((step) => {
    const name = step.replace(/~1/g, '/').replace(/~0/g, '~');
    const key = Array.isArray(at) ? Number(name) : name;
    at = at === null || at === undefined ? undefined : at[key];
    return key;
  });
}

function placeText(path, args) {
  return path.map((step, index) => {
    if (index === 0 && args && args[step] !== undefined) return '.' + args[step];
    if (typeof step === 'number') return '[' + step + ']';
    return /^[A-Za-z_$][\w$]*$/.test(step) ? '.' + step : '[' + shown(step) + ']';
  }).join('');
}

/** Expectations are a text, the constant of an enum, or a list of names. */
function expectedText(expected) {
  if (typeof expected === 'string') return expected;
  return Object.keys(expected).map((key) => shown(expected[key])).join(' | ');
}

function listed(expected) {
  if (Array.isArray(expected)) return expected.map(shown).join(', ');
  return Object.keys(expected).map((name) => shown(expected[name]) + ' ' + name).join(', ');
}

/** A value for a log: short, on one line, without running any code of the value. */
function shown(value) {
  switch (typeof value) {
    case 'string': {
      const text = value.length > 60 ? value.slice(0, 57) + '...' : value;
      return JSON.stringify(text).replace(/[^ -~]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
    }
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return String(value) + 'n';
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object';
    default:
      return 'a ' + typeof value;
  }
}
