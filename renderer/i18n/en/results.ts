export { results } from '../id/results.ts';
