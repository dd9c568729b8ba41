/** Says at the top of a page what its address brought, or why it could not be read. */
import { useEffect } from 'react';
import type { BackendRequest } from '@/engine/wire/backends';
import { useShareWords } from '@/i18n/share-words';
import type { Opened, Shared } from '@/share/shared';
import type { Place } from './arrival-store';
import { foreignId } from './ForeignCode';
import { dismissArrival } from './leave-arrival';
import { PlainCode } from './PlainCode';
import './SharedNote.css';

interface SharedNoteProps {
  readonly opened: Opened;
  readonly place: Place;
  /** What runs use now instead of the reader's choice; null where that is the same. */
  readonly backend: BackendRequest | null;
}

export function SharedNote({ opened, place, backend }: SharedNoteProps) {
  const words = useShareWords();
  return (
    <section className="shared-note notice" aria-label={words.arrived.region}>
      <div role="status">
        {opened.type === 'problem' && <p>{words.arrived.problems[opened.problem]}</p>}
        {opened.type === 'shared' &&
          (opened.shared.lesson === place.lesson ? (
            <Brought shared={opened.shared} place={place} backend={backend} />
          ) : (
            <Elsewhere shared={opened.shared} place={place} />
          ))}
      </div>
      <button type="button" className="button" onClick={dismissArrival}>
        {words.arrived.dismiss}
      </button>
    </section>
  );
}

interface BroughtProps extends Omit<SharedNoteProps, 'opened'> {
  readonly shared: Shared;
}

function Brought({ shared: { cell, figures, figure }, place, backend }: BroughtProps) {
  const { arrived, holds, foreign } = useShareWords();
  const here = cell !== null && place.cells.includes(cell.name);
  const { framed = false } = place;
  const told = framed ? arrived.framedCell : arrived.cell;
  const set = Object.keys(figures).length > 0;
  useEffect(() => {
    if (figure !== null) document.getElementById(`figure-${figure}`)?.scrollIntoView();
  }, [figure]);
  return (
    <>
      {cell === null && <p>{framed ? arrived.framedFigures : arrived.figures}</p>}
      {cell !== null && <p>{here ? told(cell.name) : arrived.lostCell(cell.name)}</p>}
      {cell !== null && set && <p>{arrived.figuresToo}</p>}
      {backend !== null && <p>{arrived.backend(holds.backends[backend])}</p>}
      {here && (
        <button
          type="button"
          className="button"
          onClick={() => document.getElementById(foreignId(cell.name))?.focus()}
        >
          {arrived.goToCode}
        </button>
      )}
      {cell !== null && !here && cell.code !== null && (
        <PlainCode label={foreign.all} code={cell.code} />
      )}
    </>
  );
}

/** The same link belongs to another page. */
function Elsewhere({ shared, place }: Pick<BroughtProps, 'shared' | 'place'>) {
  const { arrived } = useShareWords();
  if (!place.lessons.includes(shared.lesson)) return <p>{arrived.noLesson(shared.lesson)}</p>;
  return (
    <p>
      {arrived.elsewhere}{' '}
      <a href={`../${shared.lesson}/${window.location.hash}`}>{arrived.goThere}</a>
    </p>
  );
}
