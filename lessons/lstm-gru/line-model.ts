/** How long the gradient is so many steps back: of all ways together, and of the one that leads along the memory. */
import type { Vector } from '@/math/matrix';
import type { GruMemo } from '@/math/recurrent/gru';
import type { LstmMemo } from '@/math/recurrent/lstm';
import { backThroughTime, unroll } from '@/math/recurrent/through-time';
import { norm } from '@/math/vector';
import { drawText, encodeSymbol, trainedLength } from './gates-model';
import { alphabet, cellOf, type MemoryNetwork } from './networks';

/** Steps back that are drawn. */
export const longestGap = trainedLength - 2;
const sequences = 4;
const texts = Array.from({ length: sequences }, (_, i) =>
  drawText(alphabet[i]!, trainedLength, 100 + i),
);

export interface LineReading {
  /** Length so many steps back, from 0, where it is 1. */
  readonly whole: readonly number[];
  /** The same along the memory alone, gate after gate; null in a cell that has no such way. */
  readonly direct: readonly number[] | null;
}

/** ∂ŷ/∂c of an LSTM by all ways, those through h of the same step among them. */
function throughShown(memo: LstmMemo, delta: Vector): number[] {
  const units = memo.squashed.length;
  return memo.squashed.map((value, u) => {
    const through = delta[u]! * memo.parts.o.values[u]! * (1 - value * value);
    return delta[units + u]! + through;
  });
}

function readOne(network: MemoryNetwork, text: string): LineReading {
  const cell = cellOf(network);
  const steps = unroll(cell, Array.from(text, encodeSymbol));
  const last = steps.length - 1;
  const asked = network.V[alphabet.indexOf(text[0]!)]!;
  const delta = [...asked, ...new Array<number>(cell.stateSize - asked.length).fill(0)];
  const { states } = backThroughTime(cell, steps, (t) => (t === last ? delta : undefined));
  const memory = (t: number) =>
    network.kind === 'lstm' ? throughShown(steps[t]!.memo as LstmMemo, states[t]!) : states[t]!;
  const keep = (t: number): Vector | null => {
    if (network.kind === 'lstm') return (steps[t]!.memo as LstmMemo).parts.f.values;
    return network.kind === 'gru' ? (steps[t]!.memo as GruMemo).parts.u.values : null;
  };
  const whole: number[] = [];
  const direct: number[] = [];
  let along: Vector = memory(last);
  const scale = norm(along);
  for (let gap = 0; gap <= longestGap; gap++) {
    const gates = gap === 0 ? null : keep(last - gap + 1);
    if (gates) along = along.map((value, u) => value * gates[u]!);
    whole.push(norm(memory(last - gap)) / scale);
    direct.push(norm(along) / scale);
  }
  return { whole, direct: network.kind === 'rnn' ? null : direct };
}

/** exp of the mean logarithm. */
function geometricMean(lists: readonly (readonly number[])[]): number[] {
  return lists[0]!.map((_, i) =>
    Math.exp(lists.reduce((sum, list) => sum + Math.log(list[i]!), 0) / lists.length),
  );
}

/** Averaged, as powers are, over a sequence with each of the first symbols; the score is that of the right answer. */
export function readLine(network: MemoryNetwork): LineReading {
  const readings = texts.map((text) => readOne(network, text));
  const direct = readings.map((reading) => reading.direct).filter((list) => list !== null);
  return {
    whole: geometricMean(readings.map(({ whole }) => whole)),
    direct: direct.length > 0 ? geometricMean(direct) : null,
  };
}
