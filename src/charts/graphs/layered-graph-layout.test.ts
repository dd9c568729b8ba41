import { describe, expect, it } from 'vitest';
import {
  chooseWording,
  edgeBetween,
  labelRoom,
  labelShare,
  layoutLayers,
  pointOn,
  strokeOf,
  type EdgeLine,
} from './layered-graph-layout';

const box = { width: 80, height: 60 };
const layers = [['x1', 'x2', 'one'], ['h1', 'h2'], ['y']];

describe('layoutLayers', () => {
  it('runs to the right from rim to rim, each layer spread over the whole height', () => {
    const { centres } = layoutLayers(layers, { width: 600, height: 300 }, box, false);
    expect(centres.get('x1')).toEqual([50, 50]);
    expect(centres.get('one')).toEqual([50, 250]);
    expect(centres.get('h2')).toEqual([300, 225]);
    expect(centres.get('y')).toEqual([550, 150]);
  });

  it('runs downwards when turned, and keeps every node inside', () => {
    const size = { width: 320, height: 400 };
    const { centres } = layoutLayers(layers, size, box, true);
    expect(centres.get('x1')![1]).toBe(40);
    expect(centres.get('y')).toEqual([160, 360]);
    for (const [x, y] of centres.values()) {
      expect(Math.min(x - box.width / 2, size.width - x - box.width / 2)).toBeGreaterThan(0);
      expect(Math.min(y - box.height / 2, size.height - y - box.height / 2)).toBeGreaterThan(0);
    }
  });

  it('puts a single layer in the middle', () => {
    const { centres } = layoutLayers([['a']], { width: 200, height: 100 }, box, false);
    expect(centres.get('a')).toEqual([100, 50]);
  });
});

describe('an edge', () => {
  it('joins facing sides, not middles', () => {
    expect(edgeBetween([50, 50], box, [300, 80], box, false)).toEqual({
      from: [90, 50],
      to: [260, 80],
    });
    expect(edgeBetween([50, 50], box, [100, 300], box, true)).toEqual({
      from: [50, 80],
      to: [100, 270],
    });
  });

  it('has labels that stay apart where every node of a layer meets every node of the next', () => {
    const { centres } = layoutLayers(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
      { width: 400, height: 330 },
      box,
      false,
    );
    const labels = ['a', 'b', 'c'].flatMap((from) =>
      ['d', 'e'].map((to) => {
        const line = edgeBetween(centres.get(from)!, box, centres.get(to)!, box, false);
        return pointOn(line, labelShare)[1];
      }),
    );
    labels.sort((a, b) => a - b);
    for (let i = 1; i < labels.length; i++) {
      expect(labels[i]! - labels[i - 1]!).toBeGreaterThan(15);
    }
  });

  it('is written on in the fullest wording that has room', () => {
    const line: EdgeLine = { from: [0, 0], to: [200, 0] };
    const room = labelRoom(line, false, 100);
    expect(room).toBeCloseTo(400 * labelShare);
    expect(chooseWording(['2 · 3 = 6', '6'], room)).toBe('2 · 3 = 6');
    expect(labelRoom(line, true, 100)).toBeLessThan(100);
    expect(chooseWording(['2 · 3 = 6', '6'], 40)).toBe('6');
    expect(chooseWording(['long', 'shorter'], 1)).toBe('shorter');
    expect(chooseWording([], 100)).toBe('');
  });

  it('is thicker the larger its weight, and below 7', () => {
    const widths = [0, 0.1, 1, 5, 1e6].map(strokeOf);
    for (let i = 1; i < widths.length; i++) expect(widths[i]).toBeGreaterThan(widths[i - 1]!);
    expect(strokeOf(-5)).toBe(strokeOf(5));
    expect(widths.at(-1)).toBeLessThan(7);
  });
});
