/** Orders names as a dictionary of their language does: by letters, or by pinyin. */
import type { LetterGroup } from '../../src/catalogue/glossary/index-of-terms.ts';

/** The first characters of their letters in the order of pinyin, in which no word begins with I, U or V. */
const firstOfLetter = [
  ...['A阿', 'B八', 'C嚓', 'D哒', 'E妸', 'F发', 'G旮', 'H哈', 'J讥', 'K咔', 'L垃', 'M妈'],
  ...['N拿', 'O噢', 'P妑', 'Q七', 'R呥', 'S仨', 'T他', 'W哇', 'X夕', 'Y丫', 'Z帀'],
].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

/** Characters that the terms' names begin with in another reading than the usual one, and one that sounds so. */
const readAs: Readonly<Record<string, string>> = { 重: '崇', 长: '常' };

const collators = {
  en: new Intl.Collator('en'),
  zh: new Intl.Collator('zh-Hans-u-co-pinyin'),
};

function soundOf(name: string): string {
  const first = name.charAt(0);
  return (readAs[first] ?? first) + name.slice(1);
}

/** The capital letter under which a name is looked up. */
export function letterOf(name: string): string {
  if (/^[a-z]/i.test(name)) return name.charAt(0).toUpperCase();
  const sound = soundOf(name);
  const letter = firstOfLetter.findLast(([, first]) => collators.zh.compare(first, sound) <= 0);
  if (letter === undefined) throw new Error(`“${name}” begins with no letter.`);
  return letter[0];
}

/** Names by their letters; each is told by its place in the list. */
export function groupByLetter(names: readonly string[], language: 'en' | 'zh'): LetterGroup[] {
  const sounds = names.map(soundOf);
  const places = names
    .map((_, place) => place)
    .sort((a, b) => collators[language].compare(sounds[a] ?? '', sounds[b] ?? ''));
  const letters = places.map((place) => letterOf(names[place] ?? ''));
  return [...new Set(letters)].sort().map((letter) => ({
    letter,
    places: places.filter((_, i) => letters[i] === letter),
  }));
}
