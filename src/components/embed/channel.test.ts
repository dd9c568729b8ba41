import { beforeEach, describe, expect, it } from 'vitest';
import type { EmbedCommand } from '@/share/embed/messages';
import { EmbedChannel } from './channel';

const school = 'https://school.example';
const run = { gradientLab: 1, type: 'run' } as const;

/** A page around the embed, and whoever else sends messages. */
class Around {
  readonly posted: { readonly message: unknown; readonly to: string }[] = [];
  readonly parent = {
    postMessage: (message: unknown, to: string) => void this.posted.push({ message, to }),
  };
  readonly #target = new EventTarget();

  addEventListener(type: string, listener: (event: MessageEvent<unknown>) => void): void {
    this.#target.addEventListener(type, listener as EventListener);
  }
  removeEventListener(type: string, listener: (event: MessageEvent<unknown>) => void): void {
    this.#target.removeEventListener(type, listener as EventListener);
  }
  send(data: unknown, origin = school, source: unknown = this.parent): void {
    this.#target.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  }
}

describe('an embed’s channel', () => {
  let around: Around;
  let taken: EmbedCommand[];
  const open = (origins: readonly string[]) => {
    const channel = new EmbedChannel(around, origins);
    return { channel, end: channel.obey((command) => taken.push(command)) };
  };
  beforeEach(() => {
    around = new Around();
    taken = [];
  });

  it('takes a command of the page around it, from an origin that its address names', () => {
    open([school]);
    around.send(run);
    expect(taken).toEqual([run]);
  });

  it('takes none from another origin, and tells that one why', () => {
    open([school]);
    around.send(run, 'https://school.example.evil.example');
    around.send(run, 'null');
    expect(taken).toEqual([]);
    const refusal = { gradientLab: 1, type: 'refused', command: 'run', reason: 'origin' };
    expect(around.posted).toEqual([
      { message: refusal, to: 'https://school.example.evil.example' },
      { message: refusal, to: '*' },
    ]);
  });

  it('takes none where its address names no origin', () => {
    open([]);
    around.send(run);
    expect(taken).toEqual([]);
  });

  it('hears nobody but the page around it', () => {
    open([school]);
    around.send(run, school, { postMessage: () => undefined });
    expect(taken).toEqual([]);
    expect(around.posted).toEqual([]);
  });

  it('says to the page what is wrong with a command', () => {
    open([school]);
    around.send({ ...run, cell: 7 });
    expect(taken).toEqual([]);
    expect(around.posted).toMatchObject([
      { message: { type: 'refused', command: 'run', reason: 'malformed' }, to: school },
    ]);
  });

  it('tells its name and height to whoever has put it there, and all else to named origins only', () => {
    const { channel } = open([school]);
    channel.tell({ type: 'resize', height: 300 });
    channel.tell({ type: 'exercise', exercise: 'forward', passed: true, results: [] });
    expect(around.posted).toEqual([
      { message: { gradientLab: 1, type: 'resize', height: 300 }, to: '*' },
      {
        message: {
          gradientLab: 1,
          type: 'exercise',
          exercise: 'forward',
          passed: true,
          results: [],
        },
        to: school,
      },
    ]);
  });

  it('hears nothing once it has ended', () => {
    open([school]).end();
    around.send(run);
    expect(taken).toEqual([]);
  });
});
