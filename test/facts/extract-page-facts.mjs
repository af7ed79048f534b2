// Reads the rendered text of the documented page and prints its facts as JSON, without its sentences:
//   node test/facts/extract-page-facts.mjs <page.txt> > test/facts/page-facts.json
// Deliberately shares nothing with the toolchain: it is the second witness that the spec is tested against.
import { readFileSync } from 'node:fs';

// What the page is known to hold. A page that reads differently was misread, or is another page.
const EXPECTED = { events: 28, sections: 27, typedefs: 25, objects: 22, properties: 146 };

// Human text, translated on the page: only that there is a text is a fact.
const HUMAN_DESC = new Set(['flooError']);

const EVENT = /^"(\w+)"(?: \((.*)\))?$/;
const TYPEDEF = /^types~(\w+) : (\w+)$/;
const TABLE = /^(?:Param|Name) Type Description$/;

// Columns are parted by one blank, but types hold blanks too: the type ends where its grammar does.
const ATOM = String.raw`\w+(?:\.<\w+(?:, \w+)*>)?`;
const ROW = new RegExp(String.raw`^(\S+) (${ATOM}(?: \| ${ATOM})*)(?: (.*))?$`);

/** Cuts the page at the headings of events and typedefs. */
function sections(lines) {
  const found = [];
  for (const line of lines) {
    const [event, typedef] = [line.match(EVENT), line.match(TYPEDEF)];
    if (event) found.push({ event: event[1], args: event[2]?.split(', ') ?? [], lines: [] });
    else if (typedef) found.push({ typedef: typedef[1], kind: typedef[2], lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  // Each section says its kind once, so a heading in an unknown spelling shows up as a surplus.
  const kinds = lines.filter((line) => line.startsWith('Kind: ')).length;
  if (kinds !== found.length) throw new Error(`${found.length} headings, but ${kinds} lines that say a kind`);
  return found;
}

/** The lines after the one that `heading` matches, up to the next empty line. */
function block(lines, heading) {
  const start = lines.findIndex((line) => heading.test(line)) + 1;
  if (start === 0) return [];
  const rest = lines.slice(start);
  while (rest[0] === '') rest.shift();
  const end = rest.indexOf('');
  return end < 0 ? rest : rest.slice(0, end);
}

function row(line) {
  const match = line.match(ROW);
  if (!match) throw new Error(`not a table row: ${line}`);
  const [, raw, type, prose = ''] = match;
  return { raw, name: raw.replace(/:$/, ''), type, prose };
}

/** `,int32`, ` int32`, `.int32`, `, int64`, or all there is: the punctuation before it varies, the word never does. */
function width(prose) {
  return prose.match(/\bint(?:32|64)\b/)?.[0];
}

/** `0 - x; 1 - y`, `0: x 1: y`, `1 for a, 0 for b`, in the page's order. A sentinel (`0 or less …`, `-1 means …`) is followed by none of these. */
function numbers(prose) {
  return [...prose.matchAll(/(?<![\w-])(\d+)(?= - |: | for )/g)].map((match) => Number(match[1]));
}

/** Words of a string enumeration: `Types: a - text, b - text`, `Types: a, b, c`, `can be valued as a b c`. */
function words(prose) {
  const listed = prose.match(/\btypes?: (.*)$/i)?.[1].split(', ');
  if (!listed) return prose.match(/\bcan be valued as ([a-z ]+)$/)?.[1].split(' ') ?? [];
  return listed.map((entry) => entry.split(' - ')[0]).filter((word) => /^[a-z]+$/.test(word));
}

/** What the prose of a row says besides its sentence. Absent facts are absent keys. */
function proseFacts(prose) {
  const facts = {};
  const [stated, codes, listed] = [width(prose), numbers(prose), words(prose)];
  if (stated) facts.width = stated;
  if (codes.length > 0) facts.numbers = codes;
  // `Group types: 1 - public group` is a list of codes, not of words.
  else if (listed.length > 0) facts.words = listed;
  if (/\btrue - /.test(prose) && /\bfalse - /.test(prose)) facts.booleans = true;
  return facts;
}

function param(line) {
  const { raw, name, type, prose } = row(line);
  return { name, raw, type, ...proseFacts(prose) };
}

function property(line) {
  const { name, type, prose } = row(line);
  return { name, type, ...proseFacts(prose) };
}

/** The examples are JavaScript, so they are read by their four shapes of `desc` and not by a parser of JSON. */
function example(event, line) {
  const match = line.match(/^\{\s*category:\s*'(\w+)',\s*desc:\s*(.*?)\s*\}\s*(?:\/\/.*)?$/);
  if (!match) throw new Error(`not an example line: ${line}`);
  const [, category, desc] = match;
  return { category, ...exampleDesc(event, desc) };
}

function exampleDesc(event, desc) {
  const text = desc.match(/^'([^']*)'(\s*\+.*)?$/);
  if (text && HUMAN_DESC.has(event)) return { descText: true };
  if (text) return text[2] ? { descStart: text[1] } : { desc: text[1] };
  if (/^\w+$/.test(desc)) return { descVariable: desc };
  if (desc.startsWith('{') && desc.endsWith('}')) return { descObject: exampleObject(desc) };
  throw new Error(`unknown shape of desc: ${desc}`);
}

/** `{ id, source:'user_operation' }`: a shorthand key carries a value that varies, recorded as null. */
function exampleObject(text) {
  const entries = text.slice(1, -1).split(',').map((entry) => entry.trim().match(/^(\w+)(?:\s*:\s*'([^']*)')?$/));
  return Object.fromEntries(entries.map(([, key, fixed]) => [key, fixed ?? null]));
}

function eventFacts({ event: name, args, lines }) {
  const examples = block(lines, /^Example$/).map((line) => example(name, line));
  return { name, args, params: block(lines, TABLE).map(param), ...(examples.length > 0 && { examples }) };
}

function typedefFacts({ typedef: name, kind, lines }) {
  const rows = block(lines, TABLE);
  if (kind === 'object') return { name, kind, sections: 1, properties: rows.map(property) };
  return { name, kind, sections: 1, ...(kind === 'function' && { params: rows.map(param) }) };
}

/** A repeated section must list the same names and types; where only one says more, that counts and `differs` names it. */
function merge(first, again) {
  const shape = (typedef) => JSON.stringify(typedef.properties?.map(({ name, type }) => [name, type]));
  if (!first.properties || shape(first) !== shape(again)) throw new Error(`the sections of ${first.name} disagree`);
  const differs = first.properties.filter((each, i) => JSON.stringify(each) !== JSON.stringify(again.properties[i]));
  return {
    name: first.name,
    kind: first.kind,
    sections: first.sections + 1,
    ...(differs.length > 0 && { differs: differs.map((each) => each.name) }),
    properties: first.properties.map((each, i) => ({ ...again.properties[i], ...each })),
  };
}

/** One entry per name, where the page has it first. */
function uniqueTypedefs(all) {
  const byName = new Map();
  for (const typedef of all) {
    const first = byName.get(typedef.name);
    byName.set(typedef.name, first ? merge(first, typedef) : typedef);
  }
  return [...byName.values()];
}

function extract(text) {
  const found = sections(text.split(/\r?\n/).map((line) => line.trimEnd()));
  const events = found.filter((section) => section.event).map(eventFacts);
  const repeated = found.filter((section) => section.typedef).map(typedefFacts);
  const typedefs = uniqueTypedefs(repeated);
  const objects = typedefs.filter((typedef) => typedef.kind === 'object');
  const counts = {
    events: events.length,
    sections: repeated.length,
    typedefs: typedefs.length,
    objects: objects.length,
    properties: objects.reduce((sum, typedef) => sum + typedef.properties.length, 0),
  };
  for (const [what, expected] of Object.entries(EXPECTED)) {
    if (counts[what] !== expected) throw new Error(`${what}: expected ${expected}, found ${counts[what]}`);
  }
  return { counts, events, typedefs };
}

const page = process.argv[2];
if (!page) {
  console.error('usage: node extract-page-facts.mjs <page.txt>');
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(extract(readFileSync(page, 'utf8')), null, 2)}\n`);
}
