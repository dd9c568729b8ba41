/** What each page puts into the document's head: title, description, language, preview image. */
import { lessonTexts, type Lesson } from '@/catalogue';
import { languages, languageTags, stringsOf, type Language } from '@/i18n';
import { homePath, lessonPath } from './addresses';
import type { ReferenceId } from './reference/reference-ids';

export interface Alternate {
  /** A language tag, or `x-default` for the page that chooses. */
  readonly language: string;
  /** Path from the site's base. */
  readonly path: string;
}

export interface Head {
  readonly title: string;
  readonly description: string;
  /** A language tag for the document. */
  readonly language: string;
  readonly siteName: string;
  /** The same page in every language; empty for a page that is in none. */
  readonly alternates: readonly Alternate[];
  /** Preview images from the site's base, the one to take first. */
  readonly images: readonly string[];
  /** Path of the page that search engines should list instead of this one. */
  readonly standsFor?: string;
}

/** Where the preview image of a page lies; the home page's is called `site`. */
function socialImage(page: string, language: Language): string {
  return `social/${page}-${language}.png`;
}

function alternatesOf(pathIn: (language: Language) => string): readonly Alternate[] {
  return languages.map((language) => ({
    language: languageTags[language],
    path: pathIn(language),
  }));
}

function commonHead(language: Language) {
  return {
    language: languageTags[language],
    siteName: stringsOf(language).site.name,
    images: [socialImage('site', language)],
  };
}

export function headOfHome(language: Language): Head {
  const { site } = stringsOf(language);
  return {
    ...commonHead(language),
    title: `${site.name} · ${site.tagline}`,
    description: site.description,
    alternates: [...alternatesOf(homePath), { language: 'x-default', path: '/' }],
  };
}

/** Says what the lesson is about once its text is here. */
export function headOfLesson({ id, title }: Lesson, language: Language): Head {
  const common = commonHead(language);
  return {
    ...common,
    title: `${title[language]} · ${common.siteName}`,
    description: lessonTexts.peek(id, language)?.summary ?? '',
    alternates: alternatesOf((other) => lessonPath(other, id)),
    images: [socialImage(id, language), ...common.images],
  };
}

/** An embed is the lesson once more, for frames: nobody is to find it instead of the lesson. */
export function headOfEmbed(lesson: Lesson, language: Language): Head {
  return {
    ...headOfLesson(lesson, language),
    alternates: [],
    standsFor: lessonPath(language, lesson.id),
  };
}

/** Of a page that belongs to no lesson, by its name among the words. */
export function headOfTool(
  name: 'yourWork' | 'teach' | 'offline' | 'glossary' | ReferenceId,
  pathIn: (language: Language) => string,
  language: Language,
): Head {
  const { title, description } = stringsOf(language).site[name];
  const common = commonHead(language);
  return {
    ...common,
    title: `${title} · ${common.siteName}`,
    description,
    alternates: alternatesOf(pathIn),
  };
}

/** Of an address that has no page. */
export function headOfNone(language: Language): Head {
  const { notFound } = stringsOf(language).site;
  const common = commonHead(language);
  return {
    ...common,
    title: `${notFound.title} · ${common.siteName}`,
    description: notFound.text,
    alternates: [],
  };
}
