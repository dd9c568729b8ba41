/** What of a cell does not work outside the lesson, read from its text and said before anything is written. */
import { blankLiterals } from '@/engine/code/scan-code';

const signs = {
  /** Figures of the lesson that ask the cell's model. */
  figures: /\b(?:serve|publish|lend)\s*\(/,
  /** Models kept in the browser's storage. */
  models: /\bmodels\s*\.\s*(?:save|load)\b/,
  /** Anything that is fetched from the network. */
  network: /\b(?:fetch|XMLHttpRequest|WebSocket|importScripts|loadLayersModel|loadGraphModel)\b/,
} as const;

export type Limit = keyof typeof signs;

export function limitsOf(code: string): readonly Limit[] {
  const blanked = blankLiterals(code);
  return (Object.keys(signs) as Limit[]).filter((limit) => signs[limit].test(blanked));
}
