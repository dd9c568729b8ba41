/** What the reader made here, as a file to take along; and the way in for such files and for what others sent. */
import { useState, type ComponentType } from 'react';
import { useStrings } from '@/i18n';
import { useWorkWords } from '@/i18n/work-words';
import { Main } from '../shell/Main';
import { OfflineSection } from './OfflineSection';
import { OpenFile } from './OpenFile';
import './YourWork.css';

type FileResult = typeof import('./FileResult').FileResult;

/** Code that is fetched at a press: what it found, or that it could not be had. */
type Late<T> = T | 'failed' | null;

interface Chosen {
  readonly file: Blob;
  readonly Result: ComponentType<Parameters<FileResult>[0]>;
}

export function YourWork() {
  const { yourWork, loadFailed } = useStrings().site;
  const words = useWorkWords();
  const [saved, setSaved] = useState<Late<number>>(null);
  const [chosen, setChosen] = useState<Late<Chosen>>(null);
  const save = () =>
    void import('./save-work').then(
      ({ saveWork }) => setSaved(saveWork(new Date())),
      () => setSaved('failed'),
    );
  const open = (file: Blob) =>
    void import('./FileResult').then(
      ({ FileResult }) => setChosen({ file, Result: FileResult }),
      () => setChosen('failed'),
    );
  return (
    <Main className="page your-work">
      <h1>{yourWork.title}</h1>
      <p>{words.intro}</p>
      <section aria-labelledby="take-along">
        <h2 id="take-along">{words.save.title}</h2>
        <p>{words.save.text}</p>
        <button type="button" className="button button--primary" onClick={save}>
          {words.save.button}
        </button>
        <p role="status">
          {saved === 'failed' ? loadFailed : saved !== null && words.save.done(saved)}
        </p>
      </section>
      <section aria-labelledby="open-file">
        <h2 id="open-file">{words.open.title}</h2>
        <p>{words.open.text}</p>
        <OpenFile onFile={open} />
        {chosen === 'failed' && <p role="alert">{loadFailed}</p>}
        {chosen !== null && chosen !== 'failed' && (
          <chosen.Result file={chosen.file} onClose={() => setChosen(null)} />
        )}
      </section>
      <OfflineSection />
    </Main>
  );
}
