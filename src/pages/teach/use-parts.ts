/** The parts of a lesson that can be embedded by themselves; its figures are known to its text only. */
import { useCallback, useEffect, useState } from 'react';
import { lessonTexts, type Lesson } from '@/catalogue';
import { useLanguage } from '@/i18n';
import type { PartsList } from '@/share/embed/parts';

interface Parts {
  /** Null while it is fetched. */
  readonly list: PartsList | 'failed' | null;
  readonly retry: () => void;
}

export function useParts({ id, cells, exercises }: Lesson): Parts {
  const language = useLanguage();
  const [list, setList] = useState<Parts['list']>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    const show = (found: Parts['list']) => {
      if (!left) setList(found);
    };
    lessonTexts.load(id, language).then(
      ({ figures }) => show({ figures: figures.map((figure) => figure.id), cells, exercises }),
      () => show('failed'),
    );
    return () => {
      left = true;
    };
  }, [id, cells, exercises, language, attempt]);
  const retry = useCallback(() => {
    setList(null);
    setAttempt((before) => before + 1);
  }, []);
  return { list, retry };
}
