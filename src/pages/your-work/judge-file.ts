/** Reads a file that the reader opened and says what it is, or what is wrong with it. */
import { findLesson } from '@/catalogue';
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

type FileProblem = ShareProblem | WorkProblem | 'not-ours' | 'unreadable' | 'no-lesson';

export type JudgedFile =
  | { readonly type: 'problem'; readonly problem: FileProblem }
  /** The address's fragment brings it to its lesson. */
  | { readonly type: 'shared'; readonly lesson: string; readonly fragment: string }
  | { readonly type: 'work'; readonly work: WorkFile };

function fail(problem: FileProblem): JudgedFile {
  return { type: 'problem', problem };
}

export async function judgeFile(file: Blob): Promise<JudgedFile> {
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
      return fragment === null ? fail('no-unpacking') : { type: 'shared', lesson, fragment };
    }
    case 'other': {
      if (!isWorkFile(content.value)) return fail('not-ours');
      const work = readWorkFile(content.value);
      return typeof work === 'string' ? fail(work) : { type: 'work', work };
    }
  }
}
