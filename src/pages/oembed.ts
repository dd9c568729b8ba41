/** What other sites are told of a lesson that they may show: oEmbed 1.0, as a file for each lesson and language. */
import { lessons } from '@/catalogue';
import { languages, stringsOf } from '@/i18n';
import { writeFrame } from '@/share/embed/snippet';
import { absoluteAddress, homePath, lessonPath } from './addresses';
import { headOfLesson } from './head';

export interface Oembed {
  /** Path of the page that it describes. */
  readonly page: string;
  /** Where it lies, from the site's base. */
  readonly file: string;
  readonly content: Readonly<Record<string, string | number>>;
}

/** In CSS pixels; the frame itself is as wide as it may be. */
const size = { width: 800, height: 480 };

/**
 * @param base absolute address of the site's base, with its last slash
 * @param isThere whether there is such a file, from the site's base
 */
export function listOembeds(base: string, isThere: (file: string) => boolean): readonly Oembed[] {
  return lessons.flatMap((lesson) =>
    languages.map((language): Oembed => {
      const title = lesson.title[language];
      const options = { part: null, theme: null, hide: [], autoload: true };
      const image = headOfLesson(lesson, language).images.find(isThere);
      return {
        page: lessonPath(language, lesson.id),
        file: `oembed/${language}/${lesson.id}.json`,
        content: {
          ...{ version: '1.0', type: 'rich', title, ...size },
          provider_name: stringsOf(language).site.name,
          provider_url: absoluteAddress(base, homePath(language)),
          html: writeFrame(base, { lesson: lesson.id, language, title, options }),
          ...(image !== undefined && {
            thumbnail_url: absoluteAddress(base, image),
            ...{ thumbnail_width: 1200, thumbnail_height: 630 },
          }),
        },
      };
    }),
  );
}
