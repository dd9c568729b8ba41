/** What is in a file that the reader opened: shown here, or led to the lesson that it belongs to. */
import { useEffect, useState } from 'react';
import { useLanguage } from '@/i18n';
import { useWorkFileWords } from '@/i18n/work-file-words';
import { lessonPath } from '../addresses';
import { useNavigateTo } from '../shell/navigation';
import { ImportPreview } from './ImportPreview';
import { judgeFile, type JudgedFile } from './judge-file';

interface FileResultProps {
  readonly file: Blob;
  readonly onClose: () => void;
}

export function FileResult({ file, onClose }: FileResultProps) {
  const words = useWorkFileWords();
  const language = useLanguage();
  const navigateTo = useNavigateTo();
  const [judged, setJudged] = useState<{ readonly of: Blob; readonly as: JudgedFile }>();
  const [imported, setImported] = useState<{ readonly of: Blob; readonly kept: 'all' | 'some' }>();
  useEffect(() => {
    let left = false;
    void judgeFile(file).then((as) => {
      if (left) return;
      setJudged({ of: file, as });
      if (as.type === 'shared') {
        navigateTo({ to: lessonPath(language, as.lesson), heading: as.fragment.slice(1) });
      }
    });
    return () => {
      left = true;
    };
  }, [file, language, navigateTo]);

  const result = judged?.of === file ? judged.as : null;
  const done = imported?.of === file ? imported.kept : null;
  return (
    <>
      <div role="status">
        {(result === null || result.type === 'shared') && <p>{words.reading}</p>}
        {result?.type === 'problem' && (
          <p className="your-work__problem">{words.problems[result.problem]}</p>
        )}
        {done !== null && <p>{words.imported[done]}</p>}
      </div>
      {result?.type === 'work' && done === null && (
        <ImportPreview
          key={result.work.saved}
          work={result.work}
          onDone={(kept) => setImported({ of: file, kept })}
          onCancel={onClose}
        />
      )}
    </>
  );
}
