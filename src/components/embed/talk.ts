/** All that an embed says to the page around it but for its height, and all that it hears from it. */
import { progressStore, standingOf } from '@/storage/progress';
import { isSandboxed } from '@/storage/sandboxed';
import type { EmbedCommand } from '@/share/embed/messages';
import { EmbedChannel } from './channel';
import { followCells } from './follow-cells';
import { tellHeight } from './follow-height';
import { cellsHere, obey } from './obey';

interface Embed {
  /** What the frame is as tall as. */
  readonly content: HTMLElement;
  readonly lesson: { readonly id: string; readonly exercises: readonly string[] };
  readonly language: 'en' | 'zh';
  /** `figure/neuron`; null for the whole lesson. */
  readonly part: string | null;
  /** Of pages that are told what the reader does, and obeyed. */
  readonly origins: readonly string[];
}

/** Begins once what is embedded answers; returns what ends it. */
export function talk({ content, lesson, language, part, origins }: Embed): () => void {
  const channel = new EmbedChannel(window, origins);
  const { tell } = channel;

  const tellReady = () => {
    tell({
      type: 'ready',
      lesson: lesson.id,
      language,
      part,
      cells: cellsHere(),
      sandboxed: isSandboxed(),
    });
    tellProgress();
  };
  const tellProgress = () => {
    const progress = progressStore.getState();
    const finished = progress.lessons[lesson.id]?.finished ?? false;
    tell({ type: 'progress', lesson: lesson.id, ...standingOf(progress, lesson), finished });
  };
  const carryOut = async (command: EmbedCommand) => {
    if (command.type === 'hello') {
      tellReady();
      tellHeight(content);
      return;
    }
    const reason = await obey(command, { lesson: lesson.id, language });
    if (reason !== null) tell({ type: 'refused', command: command.type, reason });
  };
  tellReady();
  const ends = [
    progressStore.subscribe(tellProgress),
    followCells(tell),
    channel.obey((command) => void carryOut(command)),
  ];
  return () => {
    for (const end of ends) end();
  };
}
