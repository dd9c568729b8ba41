/**
 * What the two players of a generative adversarial network minimise, as functions of the discriminator's
 * score s for one point: D(x) = σ(s) of Goodfellow et al. 2014, or the critic f(x) = s itself of Arjovsky,
 * Chintala & Bottou 2017. Each with its derivative by s.
 */
import { sigmoid } from '../activation';
import { crossEntropyOfLogit } from '../cross-entropy';

export const ganLosses = ['non-saturating', 'minimax', 'wasserstein'] as const;
export type GanLoss = (typeof ganLosses)[number];

/** The discriminator's for a real point: −log σ(s), or −s. */
export function lossOnReal(name: GanLoss, s: number): number {
  return name === 'wasserstein' ? -s : crossEntropyOfLogit(s, 1);
}

export function realSlope(name: GanLoss, s: number): number {
  return name === 'wasserstein' ? -1 : -sigmoid(-s);
}

/** The discriminator's for a fake: −log(1 − σ(s)), or s. */
export function lossOnFake(name: GanLoss, s: number): number {
  return name === 'wasserstein' ? s : crossEntropyOfLogit(s, 0);
}

export function fakeSlope(name: GanLoss, s: number): number {
  return name === 'wasserstein' ? 1 : sigmoid(s);
}

/** The generator's for a fake: −log σ(s), log(1 − σ(s)) (section 3 of Goodfellow et al.), or −s. */
export function generatorLoss(name: GanLoss, s: number): number {
  switch (name) {
    case 'non-saturating':
      return crossEntropyOfLogit(s, 1);
    case 'minimax':
      return -crossEntropyOfLogit(s, 0);
    case 'wasserstein':
      return -s;
  }
}

export function generatorSlope(name: GanLoss, s: number): number {
  switch (name) {
    case 'non-saturating':
      return -sigmoid(-s);
    case 'minimax':
      return -sigmoid(s);
    case 'wasserstein':
      return -1;
  }
}
