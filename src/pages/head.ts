/** Title, description and language of each page, for the document's head. */
import { findLesson } from '@/catalogue';
import { languageTags, stringsOf } from '@/i18n';
import type { Route } from './routes';

export interface Head {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

export function headOf(route: Route): Head {
  const language = route.page === 'choose-language' ? 'en' : route.language;
  const { site } = stringsOf(language);
  const tag = languageTags[language];
  const lesson = route.page === 'lesson' ? findLesson(route.lesson) : undefined;
  if (lesson !== undefined) {
    return {
      title: `${lesson.title[language]} · ${site.name}`,
      description: lesson.summary[language],
      language: tag,
    };
  }
  if (route.page === 'lesson' || route.page === 'not-found') {
    return {
      title: `${site.notFound.title} · ${site.name}`,
      description: site.notFound.text,
      language: tag,
    };
  }
  return { title: `${site.name} · ${site.tagline}`, description: site.description, language: tag };
}
