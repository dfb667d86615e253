import { expect, test } from 'vitest';
import { prepareSections, readRoute, resultSections, writeRoute } from './route.ts';

test('a reload comes back to the same section', () => {
  for (const prepare of prepareSections) {
    const route = readRoute(writeRoute({ tab: 'prepare', prepare, results: 'ranking' }));
    expect(route).toEqual({ tab: 'prepare', prepare, results: 'ranking' });
  }
  for (const results of resultSections)
    expect(readRoute(writeRoute({ tab: 'results', prepare: 'event', results })).results).toBe(
      results,
    );
  expect(readRoute(writeRoute({ tab: 'conduct', prepare: 'event', results: 'log' })).tab).toBe(
    'conduct',
  );
});

test('an address that means nothing opens the checklist', () => {
  for (const hash of ['', '#', '#t=secret', '#prepare/../x', '#results/none'])
    expect(['readiness', 'ranking']).toContain(
      readRoute(hash)[hash.startsWith('#results') ? 'results' : 'prepare'],
    );
});
