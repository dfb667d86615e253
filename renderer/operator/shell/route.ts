/** Where the operator is, kept in the address so that a reload comes back to the same place. */
import { create } from 'zustand';

export const tabs = ['prepare', 'conduct', 'results'] as const;
export type Tab = (typeof tabs)[number];

export const prepareSections = [
  'readiness',
  'event',
  'agenda',
  'panel',
  'rubric',
  'programmes',
  'agencies',
  'themes',
  'rules',
  'paper',
  'links',
] as const;
export type PrepareSection = (typeof prepareSections)[number];

export const resultSections = [
  'ranking',
  'panel',
  'weights',
  'deliberation',
  'followUp',
  'coverage',
  'scores',
  'log',
  'advanced',
  'closing',
] as const;
export type ResultSection = (typeof resultSections)[number];

export interface Route {
  tab: Tab;
  prepare: PrepareSection;
  results: ResultSection;
}

const start: Route = { tab: 'prepare', prepare: 'readiness', results: 'ranking' };

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((item) => item === value);

/** "#prepare/agenda" → the route; anything else is the start. */
export function readRoute(hash: string): Route {
  const [first, second] = hash.replace(/^#/, '').split('/');
  const tab = oneOf(tabs, first) ?? start.tab;
  return {
    tab,
    prepare: (tab === 'prepare' ? oneOf(prepareSections, second) : undefined) ?? start.prepare,
    results: (tab === 'results' ? oneOf(resultSections, second) : undefined) ?? start.results,
  };
}

export function writeRoute({ tab, prepare, results }: Route): string {
  if (tab === 'conduct') return '#conduct';
  return tab === 'prepare' ? `#prepare/${prepare}` : `#results/${results}`;
}

const hashNow = (): string => (typeof window === 'undefined' ? '' : window.location.hash);

export const routeStore = create<Route>(() => readRoute(hashNow()));

/** An address typed or pasted over that of an open page leads there too. */
if (typeof window !== 'undefined')
  window.addEventListener('hashchange', () => goTo(readRoute(hashNow())));

/** Where the operator was before, newest last. */
const visited: Route[] = [];
const MOST_VISITED = 100;

const show = (route: Partial<Route>): void => {
  routeStore.setState(route);
  window.history.replaceState(window.history.state, '', writeRoute(routeStore.getState()));
};

export function goTo(route: Partial<Route>): void {
  const before = routeStore.getState();
  show(route);
  if (writeRoute(before) === writeRoute(routeStore.getState())) return;
  visited.push(before);
  if (visited.length > MOST_VISITED) visited.shift();
}

/** To where the operator was before; at the beginning nothing happens. */
export function goToPrevious(): void {
  const previous = visited.pop();
  if (previous) show(previous);
}

export const hasPrevious = (): boolean => visited.length > 0;

export function useRoute(): Route {
  return routeStore();
}
