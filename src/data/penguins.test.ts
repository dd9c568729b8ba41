import { describe, expect, it } from 'vitest';
import {
  encodePenguins,
  loadPenguins,
  penguinFeatures,
  penguinFile,
  penguinSpecies,
} from './penguins';
import { penguinTable } from './penguins-table';

const { rows, labels } = penguinTable;

function columnOf(label: number, feature: number): number[] {
  return rows.filter((_, i) => labels[i] === label).map((row) => row[feature]!);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

describe('the penguins', () => {
  it('are as many of each species as were measured, sorted by species', () => {
    const counts = penguinSpecies.map((_, label) => labels.filter((one) => one === label).length);
    expect(counts).toEqual([151, 68, 123]);
    expect([...labels].sort()).toEqual(labels);
    for (const row of rows) expect(row).toHaveLength(penguinFeatures.length);
  });

  // Means and sample standard deviations by species, as published with the package palmerpenguins.
  it.each([
    [0, [38.79139, 18.34636, 189.9536, 3700.662], [2.66, 1.22, 6.54, 459]],
    [1, [48.83382, 18.42059, 195.8235, 3733.088], [3.34, 1.14, 7.13, 384]],
    [2, [47.50488, 14.98211, 217.187, 5076.016], [3.08, 0.981, 6.48, 504]],
  ] as const)('have the published means and spreads: species %i', (label, means, deviations) => {
    for (const feature of penguinFeatures.keys()) {
      const column = columnOf(label, feature);
      expect(meanOf(column).toPrecision(7)).toBe(means[feature]!.toPrecision(7));
      expect(Number(deviationOf(column).toPrecision(3))).toBe(deviations[feature]);
    }
  });

  it('come back as they were packed', async () => {
    const asked: string[] = [];
    const table = await loadPenguins((path) => {
      asked.push(path);
      return Promise.resolve(encodePenguins(penguinTable));
    });
    expect(table).toEqual(penguinTable);
    expect(asked).toEqual([penguinFile]);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"rows":[[1,2,3]],"labels":[0]}',
    '{"rows":[[1,2,3,4]],"labels":[3]}',
  ])('are not taken from %s', async (text) => {
    const bytes = new TextEncoder().encode(text);
    await expect(loadPenguins(() => Promise.resolve(bytes))).rejects.toThrow('not the table');
  });
});
