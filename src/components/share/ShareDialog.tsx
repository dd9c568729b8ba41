/** What is shared, as a link, as HTML for other pages and as a file. */
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '@/i18n';
import { useShareWords } from '@/i18n/share-words';
import { absoluteAddress, lessonPath } from '@/share/lesson-paths';
import { longestLink } from '@/share/limits';
import type { Shared } from '@/share/shared';
import { siteBase } from '../cell/site-base';
import { useScope } from '../lesson/scope';
import { saveFile } from '../save-file';
import { collect } from './collect';
import { CopyAs } from './copy-as/CopyAs';
import { CopyField } from './CopyField';
import { EmbedField } from './EmbedField';
import type { Subject } from './ShareButton';
import { useFragment } from './use-fragment';
import './ShareDialog.css';

interface ShareDialogProps {
  readonly subject: Subject;
  readonly onClose: () => void;
}

export function ShareDialog({ subject, onClose }: ShareDialogProps) {
  const words = useShareWords();
  const language = useLanguage();
  const { id: lesson } = useScope();
  const [shared] = useState(() => collect(lesson, language, subject));
  const [code] = useState(() => (subject.type === 'cell' ? subject.code() : ''));
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const link = useLink(shared);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className="share-dialog"
      aria-labelledby={title}
      onClose={onClose}
      onClick={({ target }) => {
        // The dialog's own box is its backdrop; what is seen of it is within.
        if (target === dialog.current) dialog.current.close();
      }}
    >
      <div className="share-dialog__sheet">
        <h2 id={title}>{subject.type === 'cell' ? words.shareCell : words.shareFigure}</h2>
        <p>{words.held}</p>
        <ul>
          {describe(shared, words.holds).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="share-dialog__note">{words.inAddress}</p>
        {link === null && <p role="status">{words.packing}</p>}
        {link instanceof Error && <p role="alert">{words.noPacking}</p>}
        {typeof link === 'string' && link.length > longestLink && (
          <p role="alert">{words.tooLong(link.length, longestLink)}</p>
        )}
        {typeof link === 'string' && link.length <= longestLink && (
          <>
            <CopyField label={words.link} text={link} button={words.copyLink} />
            <EmbedField shared={shared} subject={subject} />
          </>
        )}
        <div className="share-dialog__buttons">
          <button type="button" className="button" onClick={() => saveShared(shared)}>
            {words.saveFile}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
        <p className="share-dialog__note">{words.fileNote}</p>
        {subject.type === 'cell' && <CopyAs source={subject.source} code={code} />}
      </div>
    </dialog>,
    document.body,
  );
}

/** The address that carries it, or why there is none; null while it is made. */
function useLink(shared: Shared): string | Error | null {
  const fragment = useFragment(shared);
  if (typeof fragment !== 'string') return fragment;
  return absoluteAddress(siteBase, lessonPath(shared.language, shared.lesson)) + fragment;
}

function describe(
  { cell, figures }: Shared,
  words: ReturnType<typeof useShareWords>['holds'],
): readonly string[] {
  const count = Object.keys(figures).length;
  const lines = [count > 0 ? words.figures(count) : words.noFigures];
  if (cell === null) return lines;
  const params = Object.entries(cell.params);
  const code =
    cell.code !== null
      ? words.edited(cell.name, cell.code.split('\n').length)
      : params.length > 0
        ? words.params(cell.name, params.map(([name, value]) => `${name} = ${value}`).join(', '))
        : words.original(cell.name);
  return [code, words.run(words.backends[cell.backend], cell.seed), ...lines];
}

function saveShared(shared: Shared): void {
  const name = [shared.lesson, shared.cell?.name ?? shared.figure].join('-');
  saveFile(`${name}.gradientlab.json`, 'application/json', `${JSON.stringify(shared, null, 2)}\n`);
}
