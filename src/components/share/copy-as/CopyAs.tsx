/** A cell as files that run elsewhere: what goes along, what does not, and the files, made when they are asked for. */
import { useId, useMemo, useState } from 'react';
import { backendChoice } from '@/engine/runner/backend-choice';
import { usualSeed } from '@/engine/wire/seed';
import { useLanguage } from '@/i18n';
import { absoluteAddress, lessonPath } from '@/share/lesson-paths';
import type { CellSourceFile } from '../../cell/cell-source';
import { siteBase } from '../../cell/site-base';
import { ActionButton } from '../../controls/ActionButton';
import { useScope } from '../../lesson/scope';
import type { CarriedCell } from '../../runnable/carried';
import { downloadFile } from '../../save-file';
import { foreignSource } from '../foreign-source';
import { lessonTitle } from '../lesson-title';
import { limitsOf } from './limits-of';
import { neededData } from './needed-data';
import { writeRunnable } from './runnable-file';
import { fetchParts } from './runnable-parts';
import { useWords } from './words';
import './CopyAs.css';

interface CopyAsProps {
  readonly source: CellSourceFile;
  /** As it stands, with the sliders as they are set. */
  readonly code: string;
}

interface MadeFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function CopyAs({ source, code }: CopyAsProps) {
  const words = useWords();
  const title = useId();
  const data = useMemo(() => neededData(code), [code]);
  const limits = useMemo(() => limitsOf(code), [code]);
  const cell = useCarriedCell(source, code);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [note, setNote] = useState('');

  const stem = source.id.replaceAll('/', '-');
  const tell = (done: number, total: number) => setNote(words.progress(done, total));

  async function makePage(): Promise<MadeFile> {
    const { parts, page } = await fetchParts(data, tell);
    const text = await writeRunnable(cell, parts, page, { noScript: words.noScript });
    const bytes = new TextEncoder().encode(text);
    return { name: `${stem}.html`, mime: 'text/html', bytes };
  }

  async function makeProject(): Promise<MadeFile> {
    const { zipProject } = await import('./project-zip');
    const bytes = await zipProject({ ...cell, id: source.id }, data, tell);
    return { name: `${stem}.zip`, mime: 'application/zip', bytes };
  }

  async function save(make: () => Promise<MadeFile>): Promise<void> {
    setState('busy');
    try {
      const { name, mime, bytes } = await make();
      downloadFile(name, mime, bytes.buffer);
      setNote(words.saved(name, Math.max(bytes.length / 1e6, 0.1).toFixed(1)));
      setState('idle');
    } catch (error) {
      console.warn('The file was not written:', error);
      setNote('');
      setState('failed');
    }
  }
  return (
    <section className="copy-as" aria-labelledby={title}>
      <h3 id={title}>{words.heading}</h3>
      <p className="share-dialog__note">{words.pageNote}</p>
      <p className="share-dialog__note">{words.projectNote}</p>
      {data.length > 0 && <p className="share-dialog__note">{words.data(data.length)}</p>}
      {limits.length > 0 && (
        <>
          <p className="share-dialog__note">{words.notAlong}</p>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{words.limits[limit]}</li>
            ))}
          </ul>
        </>
      )}
      <div className="share-dialog__buttons">
        <ActionButton enabled={state !== 'busy'} onPress={() => void save(makePage)}>
          {words.page}
        </ActionButton>
        <ActionButton enabled={state !== 'busy'} onPress={() => void save(makeProject)}>
          {words.project}
        </ActionButton>
      </div>
      <p role="status" className="copy-as__status">
        {note}
      </p>
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      <p className="share-dialog__note">{words.notebook}</p>
    </section>
  );
}

function useCarriedCell(source: CellSourceFile, code: string): CarriedCell {
  const language = useLanguage();
  const { id: lesson } = useScope();
  const { name, comments = [], seed = usualSeed } = source;
  const sent = { name, code, params: {}, seed, backend: backendChoice.getState() };
  return {
    ...{ id: foreignSource(sent, source).id, name, language, code, comments, seed },
    title: lessonTitle(lesson),
    backend: sent.backend,
    address: absoluteAddress(siteBase, lessonPath(language, lesson)),
  };
}
