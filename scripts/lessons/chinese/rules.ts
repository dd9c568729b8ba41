/** The rules of spacing, punctuation and numbers in Chinese text, each with what to do about it. */
import { OPAQUE, UNKNOWN } from './run.ts';

/** Something against the rules, in a run's own characters: `length` of them at `index` become `repair`. */
export interface Slip {
  readonly index: number;
  readonly length: number;
  /** Undefined where a person has to decide. */
  readonly repair: string | undefined;
  readonly message: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly repair?: (found: string) => string;
}

const HAN = '[\\p{Script=Han}〇]';
const SIGN = '=≈≤≥<>×÷∞';
/** What a Latin word, a number or a formula may begin with, and what it may end with. */
const OPENS = `[\\p{Script=Latin}\\p{Script=Greek}\\p{Nd}${SIGN}−+±√∂∇∑(\\[#@${OPAQUE}]`;
const CLOSES = `[\\p{Script=Latin}\\p{Script=Greek}\\p{M}\\p{Nd}\\p{No}${SIGN}%°℃℉′″)\\]${OPAQUE}]`;
/** Ellipses and dashes are full-width where they stand twice. */
const MARK = '(?:[，。：；！？、（）《》〈〉【】“”]|……|——)';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<=${HAN})(?=${OPENS})|(?<=${CLOSES})(?=${HAN})`, 'gu'),
    message: 'One space between Chinese and Latin letters, numbers, formulas or code.',
    repair: () => ' ',
  },
  {
    pattern: new RegExp(`\\s+(?=${MARK})|(?<=${MARK})\\s+`, 'gu'),
    message: 'No space or line break beside full-width punctuation.',
    repair: () => '',
  },
  {
    pattern: new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu'),
    message: 'No space or line break between Chinese characters.',
    repair: () => '',
  },
  {
    pattern: new RegExp(`(?<=\\S)[ \\t]{2,}(?=\\S)`, 'gu'),
    message: 'One space is enough.',
    repair: () => ' ',
  },
  {
    pattern: new RegExp(`(?<=${HAN})${UNKNOWN} (?=${HAN})|(?<=${HAN}) ${UNKNOWN}(?=${HAN})`, 'gu'),
    message: 'A space on both sides of a value, or, where it is Chinese, on none.',
  },
  {
    pattern: new RegExp(`(?<=${HAN})[,;:!?]|(?<=${CLOSES})[,;:!?](?=\\s?${HAN})`, 'gu'),
    message: 'Full-width punctuation in Chinese: ，；：！？',
    repair: (found) => fullWidth[found] ?? found,
  },
  {
    pattern: new RegExp(`\\([^()]*${HAN}[^()]*\\)|(?<=${HAN}) ?\\([A-Za-z][A-Za-z -]{2,}\\)`, 'gu'),
    message: 'Full-width brackets around words: （）',
  },
  {
    pattern: new RegExp(`"(?=${HAN})|(?<=${HAN})"`, 'gu'),
    message: 'Chinese quotation marks: “ ”',
  },
  {
    pattern: new RegExp(`(?<=[^\\s…,])(?:…|\\.{3})(?!…)`, 'gu'),
    message: 'An ellipsis is two characters: ……',
    repair: () => '……',
  },
  {
    pattern: new RegExp(`(?<=[\\d${UNKNOWN}]) +(?=[%°℃℉])`, 'gu'),
    message: 'No space between a number and %, ° or ℃.',
    repair: () => '',
  },
  {
    pattern: /(?<![\d,])\d,\d{3}(?![\d]|,\d{3})/gu,
    message: 'Four digits are not grouped: 2000.',
    repair: (found) => found.replace(',', ''),
  },
  {
    pattern: /(?<![\d.,\p{Script=Latin}])\d{5,}(?!\d)/gu,
    message: 'Five digits and more are grouped by threes: 60,000.',
    repair: (found) => found.replace(/\B(?=(\d{3})+$)/g, ','),
  },
];

export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** What is wrong with a run of Chinese text, in the order of its characters. */
export function findSlips(text: string): Slip[] {
  if (!hasChinese(text)) return [];
  return rules
    .flatMap(({ pattern, message, repair }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        index,
        length: found.length,
        repair: repair?.(found),
        message,
      })),
    )
    .sort((a, b) => a.index - b.index);
}
