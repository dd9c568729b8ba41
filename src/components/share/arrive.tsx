/** Reads what an address brought and shows it; nothing of it runs, and nothing of the reader's is written over. */
import { backendChoice, borrowBackend, returnBackend } from '@/engine/runner/backend-choice';
import { packedIn, unpack } from '@/share/link';
import type { Opened } from '@/share/shared';
import { arrivals, undoArrival, type Arrival } from './arrival-store';
import { setFigures } from './collect';
import { ForeignCode } from './ForeignCode';
import { SharedNote } from './SharedNote';

/** @param lesson id of the lesson whose page it is */
export async function arrive(lesson: string, fragment: string): Promise<void> {
  const packed = packedIn(fragment);
  if (packed === null) return;
  const opened = await unpack(packed);
  if (window.location.hash !== fragment) return;
  show(lesson, opened);
}

/** Shows what came for a lesson, in place of what came before. */
export function show(lesson: string, opened: Opened): void {
  undoArrival();
  arrivals.setState({ now: makeArrival(lesson, opened) });
}

function makeArrival(lesson: string, opened: Opened): Arrival {
  const shared = opened.type === 'shared' && opened.shared.lesson === lesson ? opened.shared : null;
  const { cell = null, figures = {} } = shared ?? {};
  const resetFigures = setFigures(lesson, figures);
  const borrowed = cell !== null && cell.backend !== backendChoice.getState();
  if (borrowed) borrowBackend(cell.backend);
  return {
    cell: cell && `${lesson}/${cell.name}`,
    Note: ({ place }) => (
      <SharedNote opened={opened} place={place} backend={borrowed ? cell.backend : null} />
    ),
    Code: (props) => cell && <ForeignCode cell={cell} {...props} />,
    undo() {
      resetFigures();
      if (borrowed) returnBackend();
    },
  };
}
