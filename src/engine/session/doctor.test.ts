import { describe, expect, it } from 'vitest';
import { Doctor } from './doctor';
import { makeBatch } from '../testing/fake-worker';
import type { Batch } from '../wire/events';
import type { GradientSample } from '../wire/parts';

function examine(batches: readonly Partial<Batch>[]) {
  const doctor = new Doctor();
  for (const [i, parts] of batches.entries()) {
    doctor.receive(makeBatch(1, { batch: i, step: i, gradientsAt: i, stepTime: 0, ...parts }));
  }
  return doctor.findings;
}

function lossBatch(name: string, values: readonly number[]): Partial<Batch> {
  return { points: [{ name, steps: values.map((_, i) => i), values: [...values] }] };
}

/** Gradient descent on (w − 3)² from w = 0, as a reader would write it: loss before each step. */
function descend(rate: number, steps: number): number[] {
  let w = 0;
  return Array.from({ length: steps }, () => {
    const loss = (w - 3) ** 2;
    w -= rate * 2 * (w - 3);
    return loss;
  });
}

function weights(norms: readonly number[]): GradientSample[] {
  return norms.map((norm, i) => ({ variable: `w${i}`, norm, units: 0, silentUnits: 0 }));
}

describe('Doctor', () => {
  it('finds nothing in a descent that converges', () => {
    expect(examine([lossBatch('loss', descend(0.1, 200))])).toEqual([]);
  });

  it('finds nothing in a noisy loss', () => {
    const noisy = descend(0.05, 200).map((loss, i) => loss + 1 + 0.8 * Math.sin(7 * i));
    expect(examine([lossBatch('loss', noisy)])).toEqual([]);
  });

  it('sees a rate that is too high: the loss diverges', () => {
    const [finding] = examine([lossBatch('loss', descend(1.05, 60))]);
    expect(finding).toMatchObject({ kind: 'diverging', subject: 'loss' });
    expect(finding!.step).toBeLessThan(40);
  });

  it('names the step at which a number was first not finite, whatever its points show', () => {
    const value = Number.POSITIVE_INFINITY;
    const findings = examine([
      { ...lossBatch('loss', [1, Number.NaN]), notFinite: [{ name: 'loss', step: 1, value }] },
      { points: [{ name: 'loss', steps: [900], values: [Number.NaN] }] },
    ]);
    expect(findings).toEqual([{ kind: 'nan', step: 1, subject: 'loss', value }]);
  });

  it('sees a gradient that is not finite at the step of its sample, or without one', () => {
    const gradients = [{ variable: 'w', norm: Number.NaN, units: 0, silentUnits: 0 }];
    const finding = { kind: 'nan-gradient', subject: 'w', value: Number.NaN };
    expect(examine([{ gradients, gradientsAt: 3 }])).toEqual([{ ...finding, step: 3 }]);
    expect(examine([{ gradients, gradientsAt: 0 }])).toEqual([{ ...finding, step: null }]);
  });

  it('says nothing of gradients where a reported number is not finite', () => {
    const gradients = [{ variable: 'w', norm: Number.NaN, units: 0, silentUnits: 0 }];
    const notFinite = [{ name: 'loss', step: 2, value: Number.NaN }];
    expect(examine([{ notFinite }, { gradients }]).map(({ kind }) => kind)).toEqual(['nan']);
  });

  it('does not take a rising validation loss for divergence', () => {
    const rising = Array.from({ length: 100 }, (_, i) => 0.1 + i * 0.05);
    expect(examine([lossBatch('val_loss', rising)])).toEqual([]);
    expect(examine([lossBatch('validation loss', rising)])).toEqual([]);
  });

  it('sees gradients vanish through ten sigmoid layers, when they stay so', () => {
    // At best σ′ = 1/4, so that ten layers leave 4⁻¹⁰ of the last layer's norm.
    const norms = Array.from({ length: 10 }, (_, layer) => 0.3 * 4 ** (layer - 9));
    const sample = { gradients: weights(norms) };
    expect(examine([sample, sample])).toEqual([]);
    const [finding] = examine([sample, sample, sample]);
    expect(finding).toMatchObject({ kind: 'vanishing', subject: 'w0', step: 2 });
    expect(finding!.value).toBeCloseTo(4 ** -9, 10);
  });

  it('finds nothing vanished where training has converged', () => {
    const sample = { gradients: weights([1e-13, 1e-8]) };
    expect(examine([sample, sample, sample, sample])).toEqual([]);
  });

  it('sees exploding gradients by their size and by their ratio', () => {
    expect(examine([{ gradients: weights([2e4, 1]) }])).toMatchObject([
      { kind: 'exploding', subject: 'w0', value: 2e4 },
    ]);
    const steep = { gradients: weights([900, 0.01]) };
    expect(examine([steep, steep, steep])).toMatchObject([{ kind: 'exploding', subject: 'w0' }]);
  });

  it('sees units whose bias gets no gradient several times in a row', () => {
    const gradients = (silentUnits: number): Partial<Batch> => ({
      gradients: [
        { variable: 'w', norm: 1, units: 0, silentUnits: 0 },
        { variable: 'b', norm: 0.2, units: 16, silentUnits },
      ],
    });
    expect(examine([gradients(5), gradients(5), gradients(0), gradients(5)])).toEqual([]);
    expect(examine([gradients(5), gradients(4), gradients(6)])).toEqual([
      { kind: 'dead-units', step: 2, subject: 'b', value: 4 },
    ]);
  });

  it('lets a wide layer have a few silent units', () => {
    const gradients = [{ variable: 'b', norm: 0.2, units: 64, silentUnits: 3 }];
    expect(examine([{ gradients }, { gradients }, { gradients }, { gradients }])).toEqual([]);
  });

  it('does not take a flat loss for dead units', () => {
    const flat = {
      gradients: [
        { variable: 'w', norm: 0, units: 0, silentUnits: 0 },
        { variable: 'b', norm: 0, units: 4, silentUnits: 4 },
      ],
    };
    expect(examine([flat, flat, flat, flat])).toEqual([]);
  });
});
