/** How each number of an open step came about, with its numbers in place and the numbers that it was made from. */
import { formatFactor, formatValue } from '@/components/figure/format';
import type { TensorCell } from '@/components/tensors/TensorGrid';
import type { Matrix, StepTensors, TensorId } from './step-tensors';

/** A number, or a row or column of them where one index is left out. */
export interface Source {
  readonly tensor: TensorId;
  readonly row?: number;
  readonly column?: number;
}

export interface Explanation {
  /** Null for what is given and not computed. */
  readonly sum: string | null;
  readonly sources: readonly Source[];
}

/** What a whole tensor is made by; null for what is given. */
export const rules: Readonly<Record<TensorId, string | null>> = {
  raw: null,
  mean: null,
  deviation: null,
  X: '(x − μ) / σ',
  Y: null,
  W1: null,
  b1: null,
  W2: null,
  b2: null,
  Z1: 'X · W₁ + b₁',
  A1: 'tanh Z₁',
  Z2: 'A₁ · W₂ + b₂',
  P: 'softmax Z₂',
  losses: '−ln p',
  loss: 'Σ ℓ / m',
  dZ2: '(P − Y) / m',
  dW2: 'A₁ᵀ · ∂L/∂Z₂',
  db2: 'Σ ∂L/∂Z₂',
  dA1: '∂L/∂Z₂ · W₂ᵀ',
  dZ1: '∂L/∂A₁ · (1 − A₁²)',
  dW1: 'Xᵀ · ∂L/∂Z₁',
  db1: 'Σ ∂L/∂Z₁',
  nextW1: 'W₁ − α · ∂L/∂W₁',
  nextb1: 'b₁ − α · ∂L/∂b₁',
  nextW2: 'W₂ − α · ∂L/∂W₂',
  nextb2: 'b₂ − α · ∂L/∂b₂',
};

function column(matrix: Matrix, j: number): readonly number[] {
  return matrix.map((row) => row[j]!);
}

/** a₁·b₁ + a₂·b₂ + … */
function writeProducts(a: readonly number[], b: readonly number[]): string {
  return a.map((value, i) => `${formatFactor(value)}·${formatFactor(b[i]!)}`).join(' + ');
}

function writeTerms(terms: readonly number[]): string {
  return terms.map((term) => formatFactor(term)).join(' + ');
}

/** @param rate the learning rate of the step */
export function explain(
  tensors: StepTensors,
  id: TensorId,
  { row: i, column: j }: TensorCell,
  rate: number,
): Explanation {
  const at = (tensor: TensorId, row = i, col = j) => tensors[tensor][row]![col]!;
  const size = tensors.X.length;
  const product = (a: TensorId, b: TensorId, bias: TensorId): Explanation => ({
    sum: `${writeProducts(tensors[a][i]!, column(tensors[b], j))} + ${formatFactor(at(bias, 0))}`,
    sources: [
      { tensor: a, row: i },
      { tensor: b, column: j },
      { tensor: bias, column: j },
    ],
  });
  const gradient = (a: TensorId, delta: TensorId): Explanation => ({
    sum: writeProducts(column(tensors[a], i), column(tensors[delta], j)),
    sources: [
      { tensor: a, column: i },
      { tensor: delta, column: j },
    ],
  });
  const total = (delta: TensorId): Explanation => ({
    sum: writeTerms(column(tensors[delta], j)),
    sources: [{ tensor: delta, column: j }],
  });
  const update = (w: TensorId, g: TensorId): Explanation => ({
    sum: `${formatValue(at(w))} − ${formatValue(rate)} · ${formatFactor(at(g))}`,
    sources: [
      { tensor: w, row: i, column: j },
      { tensor: g, row: i, column: j },
    ],
  });

  switch (id) {
    case 'X':
      return {
        sum: `(${formatValue(at('raw'))} − ${formatValue(at('mean', 0))}) / ${formatValue(at('deviation', 0))}`,
        sources: [
          { tensor: 'raw', row: i, column: j },
          { tensor: 'mean', column: j },
          { tensor: 'deviation', column: j },
        ],
      };
    case 'Z1':
      return product('X', 'W1', 'b1');
    case 'A1':
      return {
        sum: `tanh ${formatFactor(at('Z1'))}`,
        sources: [{ tensor: 'Z1', row: i, column: j }],
      };
    case 'Z2':
      return product('A1', 'W2', 'b2');
    case 'P': {
      const powers = tensors.Z2[i]!.map((z) => Math.exp(z));
      return {
        sum: `e^${formatFactor(at('Z2'))} / (${powers.map((power) => formatValue(power)).join(' + ')})`,
        sources: [{ tensor: 'Z2', row: i }],
      };
    }
    case 'losses': {
      const label = tensors.Y[i]!.indexOf(1);
      return {
        sum: `−ln ${formatValue(at('P', i, label))}`,
        sources: [
          { tensor: 'P', row: i, column: label },
          { tensor: 'Y', row: i, column: label },
        ],
      };
    }
    case 'loss':
      return {
        sum: `(${writeTerms(column(tensors.losses, 0))}) / ${size}`,
        sources: [{ tensor: 'losses' }],
      };
    case 'dZ2':
      return {
        sum: `(${formatValue(at('P'))} − ${at('Y')}) / ${size}`,
        sources: [
          { tensor: 'P', row: i, column: j },
          { tensor: 'Y', row: i, column: j },
        ],
      };
    case 'dW2':
      return gradient('A1', 'dZ2');
    case 'db2':
      return total('dZ2');
    case 'dA1':
      return {
        sum: writeProducts(tensors.dZ2[i]!, tensors.W2[j]!),
        sources: [
          { tensor: 'dZ2', row: i },
          { tensor: 'W2', row: j },
        ],
      };
    case 'dZ1':
      return {
        sum: `${formatValue(at('dA1'))} · (1 − ${formatFactor(at('A1'))}²)`,
        sources: [
          { tensor: 'dA1', row: i, column: j },
          { tensor: 'A1', row: i, column: j },
        ],
      };
    case 'dW1':
      return gradient('X', 'dZ1');
    case 'db1':
      return total('dZ1');
    case 'nextW1':
      return update('W1', 'dW1');
    case 'nextb1':
      return update('b1', 'db1');
    case 'nextW2':
      return update('W2', 'dW2');
    case 'nextb2':
      return update('b2', 'db2');
    case 'raw':
    case 'mean':
    case 'deviation':
    case 'Y':
    case 'W1':
    case 'b1':
    case 'W2':
    case 'b2':
      return { sum: null, sources: [] };
  }
}
