/** Old hashes, archives and seals must stay checkable, so the bytes are written out here. */
import { expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';

it.each<[string, unknown, string]>([
  ['undefined and null in a list', [undefined, null, 1], '[null,null,1]'],
  ['undefined among the fields', { b: undefined, a: { c: undefined } }, '{"a":{}}'],
  ['an undefined first field', { a: undefined, b: 1, c: 2 }, '{"b":1,"c":2}'],
  ['null among the fields', { a: null }, '{"a":null}'],
  // Code units: capitals first, "ä" after "z", digits as text, a surrogate pair before U+FFFF.
  [
    'the order of keys',
    { z: 1, ä: 2, a: 3, B: 4, 10: 5, 9: 6, '\uFFFF': 7, '😀': 8, '': 9 },
    '{"":9,"10":5,"9":6,"B":4,"a":3,"z":1,"ä":2,"😀":8,"\uFFFF":7}',
  ],
  ['the order of a list', [3, 1, 2], '[3,1,2]'],
  ['minus zero', [-0, { a: -0 }], '[0,{"a":0}]'],
  ['what is no number', [NaN, Infinity, -Infinity], '[null,null,null]'],
  ['numbers', [0.1, 1e21, 1e-7, 100], '[0.1,1e+21,1e-7,100]'],
  ['signs in texts', ['"\\\n\u2028', 'é', '\uD800'], '["\\"\\\\\\n\u2028","é","\\ud800"]'],
  ['single values', true, 'true'],
  ['empty things', [{}, [], ''], '[{},[],""]'],
  // A date has no fields of its own and toJSON is not asked: facts hold numbers and texts only.
  ['a date', { at: new Date(0) }, '{"at":{}}'],
])('has the same bytes as ever for %s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it('refuses a big integer, which JSON cannot tell', () => {
  expect(() => canonicalJson({ a: 1n })).toThrow(TypeError);
});
