import { expect, test } from 'vitest';
import { meetHost } from './overtaken.ts';

const base = { name: 'Lama', role: 'MEMBER', list: ['a'] };

test('a field changed in another window is followed where nobody typed, and asked about where somebody did', () => {
  const theirs = { name: 'Dari jendela lain', role: 'CHAIR', list: ['a', 'b'] };
  expect(meetHost(base, { ...base, name: 'Punya saya' }, theirs)).toEqual({
    overtaken: ['name'],
    followed: ['role', 'list'],
  });
});

test('the same change made in both windows is no quarrel', () => {
  const mine = { ...base, list: ['a', 'c'] };
  expect(meetHost(base, mine, mine)).toEqual({ overtaken: [], followed: [] });
  expect(meetHost(base, mine, base)).toEqual({ overtaken: [], followed: [] });
});
