/** The seven points that every lesson has, in their order: a text without one of them is not done. */
import type { Issue } from './issue.ts';
import type { Content, Section } from './read-content.ts';
import { sectionTitles, termsUsed, titleKey, type SectionKey } from './section-titles.ts';

type Language = 'en' | 'zh';

/** What it takes to learn something by doing it, and to get there without the solution. */
const fewestExercises = 2;
const fewestHints = 2;

function judgePredict({ predictions, figures, headings }: Content): [number, string][] {
  const [predict] = predictions;
  const figure = Math.min(...figures.map(({ line }) => line));
  const second = headings[1]?.line ?? Infinity;
  if (predict === undefined) {
    return [[headings[0]?.line ?? 1, 'Point 1: begin with a <Predict>, a question to guess at.']];
  }
  if (predict.line < Math.min(figure, second)) return [];
  return [
    [
      predict.line,
      'Point 1: the first <Predict> stands below the first heading, before the first figure and before anything is explained.',
    ],
  ];
}

function judgeMiddle(content: Content): [number, string][] {
  const found: [number, string][] = [];
  if (!content.formulas.some((formula) => formula.includes('\\term{'))) {
    found.push([1, 'Point 2: no formula has a term: write $\\term{w}{w_i}$.']);
  }
  if (content.figures.length === 0) found.push([1, 'Point 3: place a figure of the lesson’s own.']);
  if (content.cells.length === 0) found.push([1, 'Point 4: place a cell that the reader can run.']);
  if (content.exerciseHints.length < fewestExercises) {
    const line = content.exerciseHints[0]?.line ?? 1;
    found.push([line, `Point 5: a lesson has ${fewestExercises} exercises or more.`]);
  }
  for (const { line, hints } of content.exerciseHints) {
    if (hints >= fewestHints) continue;
    found.push([
      line,
      `Point 5: this exercise needs ${fewestHints} <Hint>s or more, from vague to plain; it has ${hints}.`,
    ]);
  }
  return found;
}

/** A section with those below it. */
function wholeBody(sections: readonly Section[], at: number): string {
  const next = sections.findIndex(({ depth }, index) => index > at && depth === 2);
  return sections
    .slice(at, next < 0 ? undefined : next)
    .map(({ body }) => body)
    .join('\n')
    .trim();
}

const contents: Readonly<Record<SectionKey, (body: string, language: Language) => string | null>> =
  {
    wrong: (body) =>
      body === '' ? 'say which failure this topic is known for, and how it is repaired' : null,
    summary: (body, language) =>
      new RegExp(`^${termsUsed[language].replaceAll('*', '\\*')}.*<Term `, 'm').test(body)
        ? null
        : `end it with a paragraph ${termsUsed[language]} that names them by <Term>`,
    sources: (body) =>
      /^[-*] \S/m.test(body) ? null : 'list the paper or book that it comes from, as “- …”',
    next: (body) =>
      body === '' ? 'say what the reader can do now, and what the next lesson adds' : null,
  };

function judgeEnd({ headings }: Content, language: Language): [number, string][] {
  const keys = Object.keys(sectionTitles) as SectionKey[];
  let before = 0;
  return keys.flatMap((key): [number, string][] => {
    const point = key === 'wrong' ? 6 : 7;
    const title = `“## ${sectionTitles[key][language]}”`;
    const at = headings.findIndex(({ text, depth }) => depth === 2 && titleKey(text) === key);
    const section = headings[at];
    if (section === undefined) {
      return [[headings.at(-1)?.line ?? 1, `Point ${point}: a section ${title} is missing.`]];
    }
    const late = section.line < before;
    before = Math.max(before, section.line);
    if (late) {
      const order = keys.map((it) => sectionTitles[it][language]).join(', ');
      return [[section.line, `Point ${point}: ${title} stands too early. The order is: ${order}.`]];
    }
    const lacking = contents[key](wholeBody(headings, at), language);
    return lacking === null ? [] : [[section.line, `Point ${point}: ${title}: ${lacking}.`]];
  });
}

export function judgePoints(file: string, content: Content, language: Language): Issue[] {
  return [...judgePredict(content), ...judgeMiddle(content), ...judgeEnd(content, language)].map(
    ([line, message]) => ({ file, line, message }),
  );
}
