/** What each page puts into the document's head: title, description, language, preview image. */
import { findLesson, type Lesson } from '@/catalogue';
import { languages, languageTags, stringsOf, type Language } from '@/i18n';
import { homePath, lessonPath, type Route } from './routes';

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

export function headOf(route: Route): Head {
  const language = route.page === 'choose-language' ? 'en' : route.language;
  const { site } = stringsOf(language);
  const common = {
    language: languageTags[language],
    siteName: site.name,
    images: [socialImage('site', language)],
  };
  const lesson = route.page === 'lesson' ? findLesson(route.lesson) : undefined;
  if (lesson !== undefined) return { ...common, ...headOfLesson(lesson, language) };
  if (route.page === 'lesson' || route.page === 'not-found') {
    return {
      ...common,
      title: `${site.notFound.title} · ${site.name}`,
      description: site.notFound.text,
      alternates: [],
    };
  }
  return {
    ...common,
    title: `${site.name} · ${site.tagline}`,
    description: site.description,
    alternates: [...alternatesOf(homePath), { language: 'x-default', path: '/' }],
  };
}

function headOfLesson(lesson: Lesson, language: Language) {
  return {
    title: `${lesson.title[language]} · ${stringsOf(language).site.name}`,
    description: lesson.summary[language],
    alternates: alternatesOf((other) => lessonPath(other, lesson.id)),
    images: [socialImage(lesson.id, language), socialImage('site', language)],
  };
}
