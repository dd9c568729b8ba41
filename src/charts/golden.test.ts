/** What each chart draws, held against a golden file: a change of a drawing shows as a difference to be looked at. */
import { describe, expect, it } from 'vitest';
import { createBarChart } from './counts/bar-chart';
import { createConfusionMatrix } from './counts/confusion-matrix';
import { createDealtBatches } from './counts/dealt-batches';
import { createHistogram } from './counts/histogram';
import { createScoreStrip } from './counts/score-strip';
import { createLayeredGraph } from './graphs/layered-graph';
import { createNeuronGraph } from './graphs/neuron-graph';
import { createHeatmap } from './images/heatmap';
import { createImageGrid } from './images/image-grid';
import { createMapSheet } from './images/map-sheet';
import { createPixelImage } from './images/pixel-image';
import { createFittedLines } from './lines/fitted-lines';
import { createFunctionPlot } from './lines/function-plot';
import { createLineChart } from './lines/line-chart';
import { createSparkline } from './lines/sparkline';
import { createStepBars } from './lines/step-bars';
import { createContourTrails } from './maps/contour-trails';
import { createDecisionPlane } from './maps/decision-plane';
import { createFieldMap } from './maps/field-map';
import { createPlaneMap } from './maps/plane-map';
import { createPointMap } from './maps/point-map';
import { createRivalsMap } from './maps/rivals-map';
import { createSurfaceView } from './maps/surface-view';
import { drawChart } from './testing/draw-chart';

function none(): void {
  // Nobody listens.
}

const square = { min: -1, max: 1 };
function bowl([x, y]: readonly [number, number]): number {
  return x * x + 2 * y * y;
}

const area = { x: [-2, 2], y: [-2, 2] } as const;
const walk = [
  [1.5, 1],
  [0.9, 0.4],
  [0.3, 0.1],
] as const;
const ramp = Float64Array.from({ length: 16 }, (_, i) => i / 15);
const pixels = { width: 4, height: 4, values: ramp };
const steps = [1, 2, 3, 4];

const drawings = {
  'bar-chart': () =>
    drawChart(createBarChart, {
      label: 'Two bars',
      bars: [
        { name: 'cat', share: 0.75, text: '75 %', marked: true },
        { name: 'dog', share: 0.25, text: '25 %', marked: false },
      ],
    }),
  'confusion-matrix': () =>
    drawChart(createConfusionMatrix, {
      counts: [
        [5, 1],
        [0, 7],
      ],
      selected: { label: 0, taken: 1 },
      onSelect: none,
      label: 'Confusion matrix',
      rowTitle: 'is',
      columnTitle: 'taken for',
      describe: ({ label, taken }, count) => `${label} as ${taken}: ${count}`,
    }),
  'dealt-batches': () =>
    drawChart(createDealtBatches, { batches: [[0, 1, 2], [1, 1, 0], [2]], read: 1 }),
  histogram: () =>
    drawChart(createHistogram, {
      values: [-1.9, -0.4, 0.1, 0.2, 0.3, 1.2, 9],
      range: [-2, 2],
      bins: 8,
      shaded: (value) => Math.abs(value) > 1,
    }),
  'score-strip': () =>
    drawChart(createScoreStrip, {
      scored: [
        { score: 0.1, positive: false },
        { score: 0.4, positive: true },
        { score: 0.9, positive: true },
      ],
      threshold: 0.5,
      names: { positive: 'yes', negative: 'no' },
    }),
  'layered-graph': () =>
    drawChart((node) => createLayeredGraph(node, { box: { width: 60, height: 40 } }), {
      layers: [
        [{ id: 'x', name: 'x', lines: ['0.5'] }],
        [
          { id: 'h1', lines: ['0.2'], tint: 0.2, emphasis: 'lit' },
          { id: 'h2', lines: ['−0.7'], tint: -0.7 },
        ],
        [{ id: 'y', name: 'ŷ', lines: ['0.1'] }],
      ],
      edges: [
        { id: 'a', from: 'x', to: 'h1', weight: 1, label: ['w₁ = 1', '1'] },
        { id: 'b', from: 'x', to: 'h2', weight: -2, flow: 'forwards' },
        { id: 'c', from: 'h1', to: 'y', weight: 0.5 },
        { id: 'd', from: 'h2', to: 'y', weight: 0.1, emphasis: 'faint' },
      ],
    }),
  'neuron-graph': () =>
    drawChart(createNeuronGraph, {
      sources: [
        {
          node: { name: 'x₁', word: 'input', value: '0.7', terms: ['x', 'x1'] },
          edge: { weight: 0.5, carried: '0.35', terms: ['w', 'w1'] },
        },
        {
          node: { name: '1', value: '1', terms: ['b'] },
          edge: { weight: -0.2, carried: '−0.2', terms: ['b'] },
        },
      ],
      sum: { name: 'Σ', value: '0.15', terms: ['z'] },
      z: 0.15,
      activation: Math.tanh,
      output: { name: 'ŷ', value: '0.149', terms: ['a'] },
      y: 0.149,
      range: [-1, 1],
    }),
  heatmap: () =>
    drawChart((node) => createHeatmap(node, { onRead: none }), { shape: [4, 4], values: ramp }),
  'image-grid': () =>
    drawChart(createImageGrid, {
      label: 'Two pictures',
      images: [
        { image: pixels, high: 1, label: 'first', caption: '1' },
        { image: pixels, high: 2, label: 'second', caption: '' },
      ],
      hue: '--ink',
      selected: 1,
      onSelect: none,
    }),
  'map-sheet': () =>
    drawChart(createMapSheet, {
      values: Float32Array.from({ length: 12 }, (_, i) => i / 11),
      shape: [2, 2, 3],
      high: 1,
      hue: '--positive',
      label: 'Three maps of two by two values',
      valueText: 'map 2, row 1, column 0',
      selected: { map: 2, row: 1, column: 0 },
      outlines: [
        { map: null, row: 0, column: 0, size: 1 },
        { map: 1, row: 0, column: 0, size: 2 },
      ],
      onSelect: none,
    }),
  'pixel-image': () =>
    drawChart(createPixelImage, {
      image: pixels,
      high: 1,
      hue: '--positive',
      label: 'A ramp',
      outline: { row: 1, column: 2, size: 2 },
      onPoint: none,
      valueText: 'row 1, column 2',
    }),
  'pixel-image-window': () =>
    drawChart(createPixelImage, {
      image: { width: 4, height: 4, values: ramp.map((value) => value - 0.5) },
      high: 0.5,
      hue: 'signed',
      label: 'A ramp through zero in a frame, under a window with gaps',
      outline: { row: 0, column: 1, size: 3, gap: 2 },
      frame: 1,
    }),
  'pixel-image-colour': () =>
    drawChart(createPixelImage, {
      image: { width: 2, height: 2, values: ramp, stride: 3 },
      high: 1,
      hue: 'colour',
      label: 'Red, green and blue of four pixels',
      outline: null,
    }),
  'fitted-lines': () =>
    drawChart(createFittedLines, {
      points: [
        [0, 1],
        [1, 3],
        [2, 2],
      ],
      x: [0, 3],
      y: [0, 4],
      axes: ['x', 'y'],
      lines: [
        [1, 0.5],
        [0, 2],
      ],
      withErrors: true,
      withSquares: true,
    }),
  'function-plot': () =>
    drawChart(createFunctionPlot, {
      x: [-2, 2],
      y: [-1, 4],
      axes: ['x', 'f(x)'],
      curves: [
        { points: [-2, -1, 0, 1, 2].map((x) => [x, x * x] as const), term: 'f' },
        { points: [-2, 0, 2].map((x) => [x, x === 0 ? NaN : 1 / x] as const), dashed: true },
      ],
      dots: [[1, 2]],
      marks: [{ at: [1, 1], text: '1', dropped: true }],
    }),
  'line-chart': () =>
    drawChart(
      (node) =>
        createLineChart(node, {
          label: 'Loss',
          stepLabel: 'step',
          describe: (step, values) => `${step}: ${values.map(({ value }) => value).join(' ')}`,
          onRead: none,
        }),
      {
        series: [
          { name: 'loss', steps, values: [1, 0.5, 0.25, 0.125] },
          { name: 'validation loss', steps, values: [1.1, 0.7, NaN, 0.4] },
        ],
        pinned: [{ name: 'loss', steps, values: [0.9, 0.8, 0.7, 0.6] }],
        log: true,
        cursor: 3,
      },
    ),
  sparkline: () =>
    drawChart(createSparkline, {
      x: [-1, 1],
      y: [0, 1],
      points: [
        [-1, 1],
        [0, 0],
        [1, 1],
      ],
      mark: [2, 0.5],
      hollow: true,
    }),
  'step-bars': () =>
    drawChart(createStepBars, {
      bands: [
        {
          name: 'f',
          term: 'f',
          values: [0.9, 0.5, 0, 1],
          range: [0, 1],
          held: [false, false, true],
        },
        { name: 'c', values: [0.5, -3, 0, 1.5], range: [-2, 2] },
      ],
      selected: 1,
    }),
  'contour-trails': () =>
    drawChart((node) => createContourTrails(node, { arrowTerm: 'gradient' }), {
      height: bowl,
      area,
      axes: ['w₁', 'w₂'],
      trails: [walk],
      arrow: [walk[1], walk[2]],
      lowest: [[0, 0]],
    }),
  'decision-plane': () =>
    drawChart(
      (node) =>
        createDecisionPlane(node, {
          ...square,
          axes: ['x₁', 'x₂'],
          terms: { normal: 'w', line: 'b', probe: 'x', distance: 'd' },
        }),
      {
        output: ([x, y]) => x - y,
        range: [-1, 1],
        line: [
          [-1, -1],
          [1, 1],
        ],
        fringes: [],
        normal: [
          [0, 0],
          [0.5, -0.5],
        ],
        marks: [
          { at: [0.5, -0.5], target: 1, right: true },
          { at: [0.2, 0.1], target: 0, right: false },
        ],
        probe: { at: [0.7, 0.4], foot: [0.55, 0.55], label: 'd = 0.21' },
      },
    ),
  'field-map': () =>
    drawChart(createFieldMap, {
      columns: 4,
      rows: 4,
      values: ramp,
      range: [0, 1],
      levels: [0.5],
      hatchFrom: 0.9,
      x: { name: 'α', ticks: [{ at: 0.5, label: '0.1' }] },
      y: { name: 'β', ticks: [{ at: 1, label: '1' }] },
      curve: [
        [0, 0],
        [1, 1],
      ],
    }),
  'plane-map': () =>
    drawChart((node) => createPlaneMap(node, { square, axes: ['x₁', 'x₂'] }), {
      field: { side: 4, values: ramp, offset: 0, stride: 1, range: [0, 1] },
      points: [
        { at: [0.5, 0.5], label: 1, hollow: false },
        { at: [-0.5, 0.25], label: 0, hollow: true },
      ],
      lines: [
        {
          ends: [
            [-1, 0],
            [1, 0.5],
          ],
          name: '1',
          lit: true,
        },
      ],
    }),
  'point-map': () =>
    drawChart(createPointMap, {
      area,
      axes: ['c₁', 'c₂'],
      points: [
        { at: [0.5, 0.5], sign: '3', group: 3 },
        { at: [-1.5, 0.25], sign: '7', group: 7 },
      ],
      lit: 7,
      path: [
        [-1, -1],
        [1, 0],
      ],
    }),
  'rivals-map': () =>
    drawChart((node) => createRivalsMap(node, { square }), {
      field: { side: 4, values: ramp, offset: 0, stride: 1, range: [0, 1] },
      real: Float64Array.of(-0.5, 0.5, 0, 0.5),
      fakes: Float64Array.of(0.5, -0.5),
      arrows: Float64Array.of(-0.4, 0.3),
      lattice: Float64Array.of(0, 0, 0.5, 0, 0, 0.5, 0.6, 0.6),
    }),
  'surface-view': () =>
    drawChart(createSurfaceView, {
      height: bowl,
      area,
      axes: ['w₁', 'w₂'],
      trails: [walk],
      lowest: [[0, 0]],
      viewpoint: { azimuth: 30, elevation: 40 },
    }),
} as const;

describe.each(Object.entries(drawings))('%s', (name, draw) => {
  it('draws what it drew', async () => {
    await expect(draw()).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});
