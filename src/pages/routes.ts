/** Every page of the site: its addresses, its head and what is fetched to show it. All that lists pages reads it. */
import { lessons, lessonTexts, textPath } from '@/catalogue';
import type { Language } from '@/i18n';
import {
  asListed,
  embedPath,
  glossaryPath,
  homePath,
  lessonPath,
  offlinePath,
  referencePath,
  teachPath,
  yourWorkPath,
} from './addresses';
import { headOfEmbed, headOfHome, headOfLesson, headOfTool } from './head';
import { startFirstFigure } from './lesson/first-figure';
import { inEachLanguage, pagesOf, type Page, type PageText } from './page';
import { referenceIds, type ReferenceId } from './reference/reference-ids';
import { referenceTextPath, referenceTexts } from './reference/reference-texts';

export const pages: readonly Page[] = [
  ...pagesOf({
    framed: false,
    places: [{ path: '/', language: 'en', props: {} }],
    head: ({ language }) => headOfHome(language),
    source: '/src/pages/choose-language/ChooseLanguage.tsx',
    load: () => import('./choose-language/ChooseLanguage').then((module) => module.ChooseLanguage),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage([{}], homePath),
    head: ({ language }) => headOfHome(language),
    source: '/src/pages/home/Home.tsx',
    load: () => import('./home/Home').then((module) => module.Home),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage([{}], yourWorkPath),
    head: ({ language }) => headOfTool('yourWork', yourWorkPath, language),
    source: '/src/pages/your-work/YourWork.tsx',
    load: () => import('./your-work/YourWork').then((module) => module.YourWork),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage([{}], teachPath),
    head: ({ language }) => headOfTool('teach', teachPath, language),
    source: '/src/pages/teach/Teach.tsx',
    load: () => import('./teach/Teach').then((module) => module.Teach),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage([{}], glossaryPath),
    head: ({ language }) => headOfTool('glossary', glossaryPath, language),
    source: '/src/pages/glossary/Glossary.tsx',
    load: () => import('./glossary/Glossary').then((module) => module.Glossary),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage(
      referenceIds.map((id) => ({ id })),
      (language, { id }) => referencePath(language, id),
    ),
    head: ({ language, props: { id } }) =>
      headOfTool(id, (other) => referencePath(other, id), language),
    source: '/src/pages/reference/ReferencePage.tsx',
    load: () => import('./reference/ReferencePage').then((module) => module.ReferencePage),
    text: ({ language, props }) => referenceTextOf(props.id, language),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage([{}], offlinePath),
    head: ({ language }) => headOfTool('offline', offlinePath, language),
    source: '/src/pages/offline/Offline.tsx',
    load: () => import('./offline/Offline').then((module) => module.Offline),
  }),
  ...pagesOf({
    framed: true,
    places: inEachLanguage(
      lessons.map((lesson) => ({ lesson })),
      (language, { lesson }) => lessonPath(language, lesson.id),
    ),
    head: ({ language, props }) => headOfLesson(props.lesson, language),
    source: '/src/pages/lesson/LessonPage.tsx',
    load: () => import('./lesson/LessonPage').then((module) => module.LessonPage),
    text: ({ language, props }) => textOf(props.lesson.id, language),
  }),
  ...pagesOf({
    framed: false,
    places: inEachLanguage(
      lessons.map((lesson) => ({ lesson })),
      (language, { lesson }) => embedPath(language, lesson.id),
    ),
    head: ({ language, props }) => headOfEmbed(props.lesson, language),
    source: '/src/pages/embed/EmbedPage.tsx',
    load: () => import('./embed/EmbedPage').then((module) => module.EmbedPage),
  }),
];

function textOf(lesson: string, language: Language): PageText {
  return {
    source: textPath(lesson, language),
    isHere: () => lessonTexts.peek(lesson, language) !== undefined,
    load: () => lessonTexts.load(lesson, language),
    adopt: () => lessonTexts.adopt(lesson, language).then(startFirstFigure),
  };
}

function referenceTextOf(id: ReferenceId, language: Language): PageText {
  const load = () => referenceTexts.load(id, language);
  return {
    source: referenceTextPath(id, language),
    isHere: () => referenceTexts.peek(id, language) !== undefined,
    load,
    adopt: load,
  };
}

const byPath = new Map(pages.map((page) => [page.path, page]));

/** The page at an address, relative to the site's base; a missing last slash is forgiven. */
export function findPage(path: string): Page | undefined {
  return byPath.get(asListed(path));
}
