/** The file that the reader opened: read, judged, and either shown here or led to the lesson that it belongs to. */
import { useState } from 'react';
import { findLesson } from '@/catalogue';
import { useLanguage } from '@/i18n';
import { writeFragment } from '@/share/link';
import { readFile } from '@/share/read-file';
import type { ShareProblem } from '@/share/shared';
import {
  isWorkFile,
  longestWorkFile,
  readWorkFile,
  type WorkFile,
  type WorkProblem,
} from '@/storage/work-file';
import { lessonPath } from '../addresses';
import { useNavigateTo } from '../shell/navigation';

export type FileProblem = ShareProblem | WorkProblem | 'not-ours' | 'unreadable' | 'no-lesson';

export type FileState =
  | { readonly type: 'none' | 'reading' }
  | { readonly type: 'problem'; readonly problem: FileProblem }
  | { readonly type: 'work'; readonly work: WorkFile }
  | { readonly type: 'imported'; readonly kept: 'all' | 'some' };

export interface OpenedFile {
  readonly state: FileState;
  readonly open: (file: Blob) => Promise<void>;
  /** The work was brought in; says whether the browser could keep all of it. */
  readonly finish: (kept: 'all' | 'some') => void;
  readonly close: () => void;
}

export function useOpenedFile(): OpenedFile {
  const [state, setState] = useState<FileState>({ type: 'none' });
  const language = useLanguage();
  const navigateTo = useNavigateTo();
  const fail = (problem: FileProblem) => setState({ type: 'problem', problem });
  return {
    state,
    async open(file) {
      setState({ type: 'reading' });
      if (file.size > longestWorkFile) return fail('too-large');
      const content = await file.text().then(readFile, () => ({ type: 'unreadable' }) as const);
      switch (content.type) {
        case 'unreadable':
          return fail('unreadable');
        case 'shared': {
          const { opened } = content;
          if (opened.type === 'problem') return fail(opened.problem);
          const { lesson } = opened.shared;
          if (findLesson(lesson) === undefined) return fail('no-lesson');
          const fragment = await writeFragment(opened.shared).catch(() => null);
          if (fragment === null) return fail('no-unpacking');
          return navigateTo({ to: lessonPath(language, lesson), heading: fragment.slice(1) });
        }
        case 'other': {
          if (!isWorkFile(content.value)) return fail('not-ours');
          const work = readWorkFile(content.value);
          return typeof work === 'string' ? fail(work) : setState({ type: 'work', work });
        }
      }
    },
    finish: (kept) => setState({ type: 'imported', kept }),
    close: () => setState({ type: 'none' }),
  };
}
