/**
 * What an embed and the page around it say to each other by `postMessage`: every message is an object with
 * `gradientLab`, the version of this protocol, and a `type`. docs/embedding.md describes them.
 */
import * as v from 'valibot';
import { longestCode, mostLines } from '../limits';
import { protocol } from './protocol';

const name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** The cell or exercise that is meant; where it is left out, the only one of the embed. */
const cell = v.optional(name);

const code = v.pipe(
  v.string(),
  v.maxLength(longestCode),
  v.check((text) => text.split('\n').length <= mostLines, `at most ${mostLines} lines`),
);

const values = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.number(), v.finite())),
  v.check((all) => Object.keys(all).length <= 32, 'at most 32 parameters'),
);

const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));

const ours = v.literal(protocol);

const commandSchema = v.variant('type', [
  /** Asks to be told once more what an embed says when it is ready. */
  v.strictObject({ gradientLab: ours, type: v.literal('hello') }),
  v.strictObject({ gradientLab: ours, type: v.literal('run'), cell }),
  v.strictObject({ gradientLab: ours, type: v.literal('stop'), cell }),
  v.strictObject({ gradientLab: ours, type: v.literal('set-params'), cell, values }),
  v.strictObject({
    gradientLab: ours,
    type: v.literal('set-code'),
    cell,
    code,
    seed: v.optional(seed),
  }),
]);

export type EmbedCommand = v.InferOutput<typeof commandSchema>;

/** Why a command was not carried out. */
export type Refusal =
  /** It does not fit its form; `detail` says where. */
  | 'malformed'
  /** It is of a later version of this protocol than the embed knows. */
  | 'newer'
  /** The embed's address names the page's origin nowhere. */
  | 'origin'
  /** There is no such cell in the embed, or there are several and none was named. */
  | 'no-cell'
  /** The cell has not come alive: it is out of view, or still on its way. */
  | 'not-ready'
  /** The reader has not yet opened the code that the page sent. */
  | 'not-opened'
  /** The cell has no such parameter, or not within these limits. */
  | 'no-param'
  /** The reader wrote code of their own here, which the page may not change. */
  | 'readers-code';

/** Without the version, which is added where they are sent. */
export type EmbedEvent =
  | {
      readonly type: 'ready';
      readonly lesson: string;
      readonly language: 'en' | 'zh';
      /** `figure/neuron`; null for the whole lesson. */
      readonly part: string | null;
      readonly cells: readonly string[];
      /** Whether the frame keeps what the reader does, and may run code. */
      readonly sandboxed: boolean;
    }
  | { readonly type: 'resize'; readonly height: number }
  | ({ readonly type: 'run' } & CellPlace & RunState)
  | ({ readonly type: 'metrics' } & CellPlace & Metrics)
  | {
      readonly type: 'exercise';
      readonly exercise: string;
      readonly passed: boolean;
      readonly results: readonly { readonly passed: boolean; readonly message: Localized }[];
    }
  | ({ readonly type: 'progress'; readonly lesson: string } & LessonProgress)
  | {
      readonly type: 'refused';
      readonly command: string;
      readonly reason: Refusal;
      readonly detail?: string;
    };

interface Localized {
  readonly en: string;
  readonly zh: string;
}

interface CellPlace {
  readonly cell: string;
  /** Whether it is the code that the page sent. */
  readonly foreign: boolean;
}

interface RunState {
  readonly state: 'idle' | 'loading' | 'running' | 'paused' | 'stopping' | 'done' | 'error';
  readonly step: number;
  /** Null where the run does not say. */
  readonly total: number | null;
  /** How far what goes on is, such as a download or an epoch; null where nothing is counted. */
  readonly progress: RunProgress | null;
  readonly error: string | null;
}

interface RunProgress {
  readonly label: string;
  readonly unit: 'bytes' | 'batches' | 'steps';
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number | null;
}

interface Metrics {
  readonly step: number;
  /** The newest value of each series; NaN and infinities as they are. */
  readonly values: Readonly<Record<string, number>>;
}

interface LessonProgress {
  readonly state: 'none' | 'started' | 'done';
  /** Exercises passed, of how many. */
  readonly solved: number;
  readonly total: number;
  /** The lesson's last line was on the screen once. */
  readonly finished: boolean;
}

export type ReadCommand =
  | { readonly type: 'command'; readonly command: EmbedCommand }
  | {
      readonly type: 'refused';
      readonly command: string;
      readonly reason: Refusal;
      readonly detail?: string;
    }
  /** Nothing that was meant for an embed. */
  | { readonly type: 'other' };

/** @param data what came by `postMessage`, from whomever */
export function readCommand(data: unknown): ReadCommand {
  if (!v.is(v.looseObject({ gradientLab: v.number(), type: v.string() }), data)) {
    return { type: 'other' };
  }
  const result = v.safeParse(commandSchema, data);
  if (result.success) return { type: 'command', command: result.output };
  const command = data.type.slice(0, 64);
  if (data.gradientLab > protocol) return { type: 'refused', command, reason: 'newer' };
  const [issue] = result.issues;
  const detail = `${v.getDotPath(issue) ?? 'root'}: ${issue.message.slice(0, 200)}`;
  return { type: 'refused', command, reason: 'malformed', detail };
}
