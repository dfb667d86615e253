/** Indonesian and English words for every code and figure of the ranking: data, so that screens and reports say the same. */
export { CODE_WORDS, wordsFor } from './words/codeWords.ts';
export type { CodeKind, Words } from './words/codeWords.ts';
export { FIGURE_EXPLANATIONS } from './words/figureExplanations.ts';
export type { FigureName } from './words/figureExplanations.ts';
export { readinessLevels } from './words/readinessLevels.ts';
export { SENTENCES } from './words/sentences.ts';
