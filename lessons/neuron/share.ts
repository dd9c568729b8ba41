/** The figure's state as text for the page's address: `0.5_-0.3_0.1_0.7_0.4_sigmoid_and`. */
import { activationNames } from '@/math/activation';
import { gateNames, moveInput, setBias, setWeight, start, type NeuronState } from './model';

const separator = '_';

/** Null for the state that the figure starts in. */
export function formatState(state: NeuronState): string | null {
  const text = write(state);
  return text === write(start) ? null : text;
}

function write({ w, b, x, activation, gate }: NeuronState): string {
  return [...w, b, ...x, activation, gate].join(separator);
}

/** Null for anything that `formatState` cannot have written; numbers are brought into their limits. */
export function parseState(text: string): NeuronState | null {
  const parts = text.split(separator);
  const numbers = parts.slice(0, 5).map((part) => (part.trim() === '' ? NaN : Number(part)));
  const activation = activationNames.find((name) => name === parts[5]);
  const gate = (['none', ...gateNames] as const).find((name) => name === parts[6]);
  const [w1, w2, b, x1, x2] = numbers as [number, number, number, number, number];
  const complete = parts.length === 7 && numbers.every(Number.isFinite);
  if (!complete || activation === undefined || gate === undefined) return null;
  const weighted = setWeight(setWeight({ ...start, activation, gate }, 0, w1), 1, w2);
  return moveInput(setBias(weighted, b), [x1, x2]);
}
