/** What the reader made here, as a file to take along; and the way in for such files and for what others sent. */
import { useState } from 'react';
import { useStrings } from '@/i18n';
import { useWorkWords } from '@/i18n/work-words';
import { Main } from '../shell/Main';
import { ImportPreview } from './ImportPreview';
import { OpenFile } from './OpenFile';
import { saveWork } from './save-work';
import { useOpenedFile } from './use-opened-file';
import './YourWork.css';

export function YourWork() {
  const { yourWork } = useStrings().site;
  const words = useWorkWords();
  const [saved, setSaved] = useState<number | null>(null);
  const file = useOpenedFile();
  return (
    <Main className="page your-work">
      <h1>{yourWork.title}</h1>
      <p>{words.intro}</p>
      <section aria-labelledby="take-along">
        <h2 id="take-along">{words.save.title}</h2>
        <p>{words.save.text}</p>
        <button
          type="button"
          className="button button--primary"
          onClick={() => setSaved(saveWork(new Date()))}
        >
          {words.save.button}
        </button>
        <p role="status">{saved !== null && words.save.done(saved)}</p>
      </section>
      <section aria-labelledby="open-file">
        <h2 id="open-file">{words.open.title}</h2>
        <p>{words.open.text}</p>
        <OpenFile onFile={(chosen) => void file.open(chosen)} />
        <div role="status">
          {file.state.type === 'reading' && <p>{words.open.reading}</p>}
          {file.state.type === 'problem' && (
            <p className="your-work__problem">{words.problems[file.state.problem]}</p>
          )}
          {file.state.type === 'imported' && <p>{words.imported[file.state.kept]}</p>}
        </div>
        {file.state.type === 'work' && (
          <ImportPreview work={file.state.work} onDone={file.finish} onCancel={file.close} />
        )}
      </section>
    </Main>
  );
}
