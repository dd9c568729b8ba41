/** The seven stages of the loop, and which tensors each of them shows, as lines of a calculation. */
import type { TensorCell } from '@/components/tensors/TensorGrid';
import type { TensorId } from './step-tensors';

export const stageNames = [
  'prepare',
  'build',
  'forward',
  'loss',
  'backward',
  'update',
  'repeat',
] as const;
export type StageName = (typeof stageNames)[number];

/** A tensor, or what stands between two of them. */
export type Item = { readonly tensor: TensorId } | { readonly sign: string };

function t(tensor: TensorId): Item {
  return { tensor };
}

function s(sign: string): Item {
  return { sign };
}

export const stageLines: Readonly<Record<StageName, readonly (readonly Item[])[]>> = {
  prepare: [
    [s('('), t('raw'), s('−'), t('mean'), s(') /'), t('deviation'), s('='), t('X')],
    [t('Y')],
  ],
  build: [
    [t('W1'), t('b1')],
    [t('W2'), t('b2')],
  ],
  forward: [
    [t('X'), s('·'), t('W1'), s('+'), t('b1'), s('='), t('Z1'), s('→ tanh →'), t('A1')],
    [s('A₁ ·'), t('W2'), s('+'), t('b2'), s('='), t('Z2'), s('→ softmax →'), t('P')],
  ],
  loss: [[t('P'), t('Y'), s('→ −ln p →'), t('losses'), s('→ Σ / m →'), t('loss')]],
  backward: [
    [s('('), t('P'), s('−'), t('Y'), s(') / m ='), t('dZ2')],
    [t('A1'), s('ᵀ · ∂L/∂Z₂ ='), t('dW2'), t('db2')],
    [s('∂L/∂Z₂ ·'), t('W2'), s('ᵀ ='), t('dA1'), s('→ · (1 − A₁²) →'), t('dZ1')],
    [t('X'), s('ᵀ · ∂L/∂Z₁ ='), t('dW1'), t('db1')],
  ],
  update: [
    [t('W1'), s('− α ·'), t('dW1'), s('='), t('nextW1')],
    [t('b1'), s('− α ·'), t('db1'), s('='), t('nextb1')],
    [t('W2'), s('− α ·'), t('dW2'), s('='), t('nextW2')],
    [t('b2'), s('− α ·'), t('db2'), s('='), t('nextb2')],
  ],
  repeat: [],
};

export interface Pick extends TensorCell {
  readonly tensor: TensorId;
}

/** What a stage explains when it is opened. */
export const firstPicks: Readonly<Record<StageName, Pick>> = {
  prepare: { tensor: 'X', row: 0, column: 0 },
  build: { tensor: 'W1', row: 0, column: 0 },
  forward: { tensor: 'Z1', row: 0, column: 0 },
  loss: { tensor: 'losses', row: 0, column: 0 },
  backward: { tensor: 'dW1', row: 0, column: 0 },
  update: { tensor: 'nextW1', row: 0, column: 0 },
  repeat: { tensor: 'loss', row: 0, column: 0 },
};

/** What a tensor is called in a sum. */
export const symbols: Readonly<Record<Exclude<TensorId, 'raw'>, string>> = {
  mean: 'μ',
  deviation: 'σ',
  X: 'X',
  Y: 'Y',
  W1: 'W₁',
  b1: 'b₁',
  W2: 'W₂',
  b2: 'b₂',
  Z1: 'Z₁',
  A1: 'A₁',
  Z2: 'Z₂',
  P: 'P',
  losses: 'ℓ',
  loss: 'L',
  dZ2: '∂L/∂Z₂',
  dW2: '∂L/∂W₂',
  db2: '∂L/∂b₂',
  dA1: '∂L/∂A₁',
  dZ1: '∂L/∂Z₁',
  dW1: '∂L/∂W₁',
  db1: '∂L/∂b₁',
  nextW1: 'W₁′',
  nextb1: 'b₁′',
  nextW2: 'W₂′',
  nextb2: 'b₂′',
};

/** The lesson's term that a tensor is. */
export const termOf: Readonly<Record<TensorId, string>> = {
  raw: 'x',
  mean: 'x',
  deviation: 'x',
  X: 'x',
  Y: 'y',
  W1: 'w',
  b1: 'b',
  W2: 'w',
  b2: 'b',
  Z1: 'z',
  A1: 'a',
  Z2: 'z',
  P: 'p',
  losses: 'loss',
  loss: 'loss',
  dZ2: 'gradient',
  dW2: 'gradient',
  db2: 'gradient',
  dA1: 'gradient',
  dZ1: 'gradient',
  dW1: 'gradient',
  db1: 'gradient',
  nextW1: 'w',
  nextb1: 'b',
  nextW2: 'w',
  nextb2: 'b',
};
