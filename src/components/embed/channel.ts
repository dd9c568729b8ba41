/** The way between an embed and the page around it: whom it tells what, and from whom it takes commands. */
import { readCommand, type EmbedCommand, type EmbedEvent } from '@/share/embed/messages';
import { protocol } from '@/share/embed/protocol';

/** What is needed of a window: its own messages, and the page around it. */
export interface FramedWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

export type Tell = (event: EmbedEvent) => void;

/** What anybody may know who has put the frame there: its name and its size. */
const open: readonly EmbedEvent['type'][] = ['ready', 'resize'];

export class EmbedChannel {
  readonly #window: FramedWindow;
  readonly #origins: readonly string[];

  /** @param origins of pages that are told what the reader does, and obeyed; from the embed's address */
  constructor(window: FramedWindow, origins: readonly string[]) {
    this.#window = window;
    this.#origins = origins;
  }

  /** Browsers hand a message over only where the page around has the origin that it is meant for. */
  readonly tell: Tell = (event) => {
    const message = { gradientLab: protocol, ...event };
    const targets = open.includes(event.type) ? ['*'] : this.#origins;
    for (const origin of targets) this.#window.parent.postMessage(message, origin);
  };

  /**
   * Takes commands of the page around, and of nobody else; tells it of those that cannot be taken.
   * @returns what ends it
   */
  obey(carryOut: (command: EmbedCommand) => void): () => void {
    const listener = ({ data, source, origin }: MessageEvent<unknown>) => {
      if (source !== this.#window.parent) return;
      const read = readCommand(data);
      if (read.type === 'other') return;
      if (!this.#origins.includes(origin)) {
        this.#refuse(origin, read.type === 'command' ? read.command.type : read.command);
      } else if (read.type === 'refused') this.tell(read);
      else carryOut(read.command);
    };
    this.#window.addEventListener('message', listener);
    return () => this.#window.removeEventListener('message', listener);
  }

  /** Says no more than that its origin is missing, and says it to that origin. */
  #refuse(origin: string, command: string): void {
    const message = { gradientLab: protocol, type: 'refused', command, reason: 'origin' };
    this.#window.parent.postMessage(message, origin === 'null' ? '*' : origin);
  }
}
