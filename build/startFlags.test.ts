import { expect, test } from 'vitest';
import { readStartFlags } from './startFlags.ts';

test('without flags a free port is taken and the browser opens', () => {
  expect(readStartFlags([])).toEqual({ sample: false, data: undefined, port: 0, opens: true });
});

test('all flags are understood, also as --flag=value', () => {
  expect(readStartFlags(['--sample', '--data', 'meja', '--port=8080', '--no-open'])).toEqual({
    sample: true,
    data: 'meja',
    port: 8080,
    opens: false,
  });
});

test('help is asked for instead of a start', () => {
  expect(readStartFlags(['--help'])).toBeUndefined();
});

test.each([
  [['--port', 'delapan'], '--port takes a number'],
  [['--port', '70000'], '--port takes a number'],
  [['--data='], '--data takes the name'],
  [['--smaple'], "Unknown option '--smaple'"],
])('%j is refused with the reason', (args, reason) => {
  expect(() => readStartFlags(args)).toThrow(reason);
});
