/** Reads what a lesson's MDX places and mentions, with the line of each. */
import { lineOf } from './issue.ts';

export interface Mention {
  readonly id: string;
  readonly line: number;
}

/** A heading, and what stands below it before the next one. */
export interface Section {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
  /** The text below the heading. */
  readonly body: string;
  /** Names of the figures, cells and exercises there. */
  readonly placed: readonly string[];
  readonly formulas: readonly string[];
}

interface ExerciseHints {
  readonly line: number;
  readonly hints: number;
}

export interface Content {
  readonly cells: readonly Mention[];
  readonly exercises: readonly Mention[];
  /** Components from files of the lesson's own, by name. */
  readonly figures: readonly Mention[];
  readonly terms: readonly Mention[];
  /** Words of the glossary that are mentioned without being terms of the lesson. */
  readonly words: readonly Mention[];
  /** Modules imported. */
  readonly imports: readonly Mention[];
  readonly headings: readonly Section[];
  readonly predictions: readonly Mention[];
  readonly exerciseHints: readonly ExerciseHints[];
  /** Formulas without blanks and without texts in them, which differ between languages. */
  readonly formulas: readonly string[];
}

/** The text with code fences blanked out, so that lines keep their numbers. */
function blankFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, (fence) => fence.replace(/[^\n]/g, ' '));
}

function findAll(text: string, pattern: RegExp): Mention[] {
  return [...text.matchAll(pattern)].map((match) => ({
    id: match[1] ?? '',
    line: lineOf(text, match.index),
  }));
}

/** Ids of the files whose import is used as an element's `source`. */
function findPlaced(text: string, imported: RegExp): Mention[] {
  return [...text.matchAll(imported)].flatMap(([, name = '', id = '']) =>
    findAll(text, new RegExp(`source=\\{(${name})\\}`, 'g')).map(({ line }) => ({ id, line })),
  );
}

function normalizeFormula(tex: string): string {
  return tex.replace(/\\text\{[^}]*\}/g, '\\text{}').replace(/\s+/g, '');
}

function listFormulas(text: string): string[] {
  return [...text.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map((match) =>
    normalizeFormula(match[1] ?? match[2] ?? ''),
  );
}

function listSections(text: string): Section[] {
  const heads = [...text.matchAll(/^(#{2,3})\s+(.+)$/gm)];
  return heads.map((head, at) => {
    const [whole, marks = '', title = ''] = head;
    const body = text.slice(head.index + whole.length, heads[at + 1]?.index);
    const placed = [...body.matchAll(/<(\w+Figure)[\s/>]|source=\{(\w+)\}/g)];
    return {
      depth: marks.length,
      text: title,
      line: lineOf(text, head.index),
      body,
      placed: placed.map((match) => match[1] ?? match[2] ?? ''),
      formulas: listFormulas(body),
    };
  });
}

function countHints(text: string): ExerciseHints[] {
  return [...text.matchAll(/<Exercise\s[\s\S]*?(?:\/>|<\/Exercise>)/g)].map((match) => ({
    line: lineOf(text, match.index),
    hints: [...match[0].matchAll(/<Hint>/g)].length,
  }));
}

export function readContent(mdx: string): Content {
  const text = blankFences(mdx);
  const figureFiles = [...text.matchAll(/^import \{ (\w+) \} from '\.\/\w+'/gm)];
  return {
    cells: findPlaced(text, /^import (\w+) from '\.\/cells\/([^'?]+)\.ts\?cell'/gm),
    exercises: findPlaced(text, /^import (\w+) from '\.\/exercises\/([^'?]+)\?exercise'/gm),
    figures: figureFiles.flatMap(([, name = '']) =>
      findAll(text, new RegExp(`<(${name})[\\s/>]`, 'g')),
    ),
    terms: [...findAll(text, /\\term\{([^}]*)\}/g), ...findAll(text, /<Term\s[^>]*?id="([^"]*)"/g)],
    words: findAll(text, /<Term\s[^>]*?entry="([^"]*)"/g),
    imports: findAll(text, /^import\s[^'"]*['"]([^'"]+)['"]/gm),
    headings: listSections(text),
    predictions: findAll(text, /<(Predict)\s/g),
    exerciseHints: countHints(text),
    formulas: listFormulas(text),
  };
}
