/** Packs a lesson for a learning platform and hands the file to the browser's downloads. */
import type { Lesson } from '@/catalogue';
import { summaryOf } from '@/catalogue/summaries';
import { downloadFile } from '@/components/save-file';
import type { Language } from '@/i18n';
import type { Standard } from '@/lms/manifest';
import { writePlatformPackage } from '@/lms/package';
import { writeElement } from '@/share/embed/snippet';
import { absoluteAddress, lessonPath } from '../addresses';

interface Wanted {
  readonly standard: Standard;
  readonly lesson: Lesson;
  readonly language: Language;
  /** As in HTML's `lang`. */
  readonly tag: string;
  /** Absolute address of the site's base, with its last slash. */
  readonly base: string;
  readonly words: { readonly alone: string; readonly trouble: string };
}

/** @returns the file's name; rejects where a part of it cannot be fetched */
export async function savePackage(wanted: Wanted): Promise<string> {
  const { standard, lesson, language, tag, base, words } = wanted;
  const response = await fetch(new URL('lms-report.js', base));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const title = lesson.title[language];
  const options = { part: null, theme: null, hide: ['title'], autoload: true } as const;
  const bytes = writePlatformPackage({
    standard,
    listed: {
      id: `${lesson.id}-${language}`,
      title,
      summary: summaryOf(lesson.id)[language],
      language: tag,
      address: absoluteAddress(base, lessonPath(language, lesson.id)),
    },
    element: writeElement(base, { lesson: lesson.id, language, title, options }),
    report: await response.text(),
    words,
  });
  const name = `gradient-lab-${lesson.id}-${language}-${standard}.zip`;
  downloadFile(name, 'application/zip', bytes.buffer);
  return name;
}
