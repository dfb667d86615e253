/** The door of the built-in events: the sample day, generated days, and a day before it begins. */
export { emptyDay } from './emptyDay.ts';
export { generateFacts, type GenerateOptions } from './generateEvent.ts';
export { sampleFacts } from './sampleFacts.ts';
