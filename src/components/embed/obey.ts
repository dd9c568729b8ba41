/**
 * Carries out what the page around an embed commands. Code that it sends is somebody else's: it is shown, and
 * runs walled in once the reader has opened it. What the reader wrote is never changed.
 */
import { replaceParams } from '@/engine/code/params';
import { backendChoice } from '@/engine/runner/backend-choice';
import { usualSeed } from '@/engine/wire/seed';
import type { CellSession } from '@/engine/wire/session-types';
import type { EmbedCommand, Refusal } from '@/share/embed/messages';
import { makeShared } from '@/share/shared';
import { arrivals } from '../share/arrival-store';
import { listSessions, nameOf } from './follow-cells';

/** Commands that are about a cell. */
export type CellCommand = Exclude<EmbedCommand, { type: 'hello' }>;

interface Standing {
  readonly lesson: string;
  readonly language: 'en' | 'zh';
}

/** Names of the cells that stand in the embed, alive or not. */
export function cellsHere(): readonly string[] {
  return [...new Set([...standingIds()].map((id) => nameOf({ source: { id } })))];
}

function standingIds(): ReadonlySet<string> {
  const cells = document.querySelectorAll<HTMLElement>('[data-cell]');
  return new Set([...cells].map((cell) => cell.dataset['cell'] ?? ''));
}

/** @returns why it was not done; null where it was */
export async function obey(command: CellCommand, standing: Standing): Promise<Refusal | null> {
  const name = whichCell(command.cell);
  if (name === null) return 'no-cell';
  if (command.type === 'set-code') {
    await showCode(name, command, standing);
    return null;
  }
  const ids = standingIds();
  const sessions = listSessions().filter((it) => ids.has(it.source.id) && nameOf(it) === name);
  const own = sessions.find(({ source }) => source.origin !== 'foreign');
  if (command.type === 'stop') {
    for (const session of sessions) stop(session);
    return own === undefined ? 'not-ready' : null;
  }
  const sent = sessions.find(({ source }) => source.origin === 'foreign');
  if (sent === undefined && sentCell() === `${standing.lesson}/${name}`) return 'not-opened';
  const session = sent ?? own;
  if (session === undefined) return 'not-ready';
  return command.type === 'run' ? run(session) : setParams(session, command.values);
}

/** The cell that is meant; without a name, the only one that is there. */
function whichCell(name: string | undefined): string | null {
  const here = cellsHere();
  if (name === undefined) return here.length === 1 ? (here[0] ?? null) : null;
  return here.includes(name) ? name : null;
}

/** Id of the cell that code came for; null where none did. */
function sentCell(): string | null {
  const { now } = arrivals.getState();
  return now === null || now === 'failed' ? null : now.cell;
}

type SetCode = Extract<CellCommand, { type: 'set-code' }>;

/** As if it had come by a link. */
async function showCode(name: string, { code, seed = usualSeed }: SetCode, standing: Standing) {
  const cell = { name, code, params: {}, seed, backend: backendChoice.getState() };
  const shared = makeShared({ ...standing, figures: {}, figure: null, cell });
  const { show } = await import('../share/arrive');
  show(standing.lesson, { type: 'shared', shared });
}

function isSettled({ store }: CellSession): boolean {
  return ['idle', 'done', 'error'].includes(store.getState().state);
}

function stop(session: CellSession): void {
  if (!isSettled(session)) session.stop();
}

/** A run under way is what was asked for. */
function run(session: CellSession): null {
  const { state } = session.store.getState();
  if (state === 'paused') session.resume();
  else if (isSettled(session)) session.run();
  return null;
}

/** All of the values or none. */
function setParams(session: CellSession, values: Readonly<Record<string, number>>): Refusal | null {
  const { source, store } = session;
  const { params, code } = store.getState();
  const wanted = Object.entries(values);
  const fits = wanted.every(([name, value]) =>
    params.some((param) => param.name === name && value >= param.min && value <= param.max),
  );
  if (!fits) return 'no-param';
  const moved = Object.fromEntries(params.map(({ name, value }) => [name, value]));
  const untouched = replaceParams(source.code, moved);
  if (source.origin !== 'foreign' && code !== untouched) return 'readers-code';
  for (const [name, value] of wanted) session.setParam(name, value);
  return null;
}
