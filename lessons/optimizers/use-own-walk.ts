/** The walk of the reader's own optimiser, which runs in the lesson's cell and is asked step by step. */
import { useEffect, useState } from 'react';
import { useCellSession } from '@/components/cell/cell-sessions';
import { useCellState } from '@/components/cell/use-cell-state';
import type { Point } from '@/math/plane-line';
import { raceSteps } from './race-model';
import { scenes, type SceneName } from './scenes';

type CellSession = NonNullable<ReturnType<typeof useCellSession>>;
type CellState = ReturnType<CellSession['store']['getState']>;

const cellId = 'optimizers/own';

/** What the cell serves: one step of both weights. */
const question = 'update';

interface OwnWalk {
  readonly trail: readonly Point[];
  /** Why it ends early; null where it does not. `bad` is an answer that is not two finite moves. */
  readonly problem: string | null;
}

const none: OwnWalk = { trail: [], problem: null };
export const badAnswer = 'bad';

interface Answer {
  readonly changes: Point;
  readonly memories: unknown;
}

/** Null for what is not two finite moves. */
function readAnswer(value: unknown): Answer | null {
  if (typeof value !== 'object' || value === null || !('changes' in value)) return null;
  if (!Array.isArray(value.changes) || value.changes.length !== 2) return null;
  const [first, second] = value.changes as readonly unknown[];
  if (!Number.isFinite(first) || !Number.isFinite(second)) return null;
  return {
    changes: [Number(first), Number(second)],
    memories: 'memories' in value ? value.memories : undefined,
  };
}

async function walkOwn(
  session: CellSession,
  scene: SceneName,
  start: Point,
  wanted: () => boolean,
): Promise<OwnWalk> {
  const trail: Point[] = [start];
  const { gradient } = scenes[scene].surface;
  let memories: unknown = [{}, {}];
  let at = start;
  for (let t = 1; t <= raceSteps && wanted(); t++) {
    try {
      const answer = readAnswer(
        await session.ask(question, { weights: at, slopes: gradient(at), t, memories }),
      );
      if (answer === null) return { trail, problem: badAnswer };
      at = [at[0] + answer.changes[0], at[1] + answer.changes[1]];
      memories = answer.memories;
      trail.push(at);
      if (!gradient(at).every(Number.isFinite)) break;
    } catch (error) {
      return { trail, problem: error instanceof Error ? error.message : String(error) };
    }
  }
  return { trail, problem: null };
}

/** What a walk depends on: another run of the cell, or another value of one of its sliders. */
function keyOf(state: CellState | null): string {
  if (state === null || !state.serves.includes(question)) return '';
  return `${state.state} ${state.params.map(({ name, value }) => `${name}=${value}`).join()}`;
}

/** The newest walk from a start; that of a cell that no longer serves stays until the start moves. */
export function useOwnWalk(scene: SceneName, start: Point): OwnWalk {
  const session = useCellSession(cellId);
  const key = useCellState(cellId, keyOf);
  const [walk, setWalk] = useState<{ scene: SceneName; start: Point; own: OwnWalk } | null>(null);

  useEffect(() => {
    if (session === null || key === '') return;
    let current = true;
    void walkOwn(session, scene, start, () => current).then((own) => {
      if (current) setWalk({ scene, start, own });
    });
    return () => {
      current = false;
    };
  }, [session, key, scene, start]);

  return walk !== null && walk.scene === scene && walk.start === start ? walk.own : none;
}
