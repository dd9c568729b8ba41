/** Where a page shows what came in its address. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '@/i18n';
import { LoadFailure } from '../arrival/LoadFailure';
import { useScope } from '../lesson/scope';
import { arrivals, undoArrival, type ArrivedCodeProps, type Place } from './arrival-store';

async function look(lesson: string): Promise<void> {
  if (!window.location.hash.startsWith('#share=')) return;
  try {
    await (await import('./arrive')).arrive(lesson, window.location.hash);
  } catch {
    arrivals.setState({ now: 'failed' });
  }
}

export function ArrivalNote({ place }: { readonly place: Place }) {
  const { loadFailed } = useStrings().site;
  const { lesson } = place;
  const { now } = useStore(arrivals);
  useEffect(() => {
    const lookHere = () => void look(lesson);
    lookHere();
    window.addEventListener('hashchange', lookHere);
    return () => {
      window.removeEventListener('hashchange', lookHere);
      undoArrival();
    };
  }, [lesson]);
  if (now === 'failed') return <LoadFailure text={loadFailed} load={() => look(lesson)} />;
  return now && <now.Note place={place} />;
}

/** Stands in every cell, for code that came for it. */
export function ArrivedCode(props: ArrivedCodeProps) {
  const { records } = useScope();
  const { now } = useStore(arrivals);
  if (now === null || now === 'failed' || now.cell !== props.source.id || !records) return null;
  return <now.Code {...props} />;
}
