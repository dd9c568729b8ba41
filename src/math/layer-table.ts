/** Follows the shape through a network's layers and counts their parameters. */

export type LayerSpec =
  | { readonly type: 'convolution'; readonly filters: number; readonly kernel: number }
  | { readonly type: 'max-pool'; readonly size: number }
  | { readonly type: 'flatten' }
  | { readonly type: 'dense'; readonly units: number };

export interface LayerRow {
  readonly layer: LayerSpec;
  /** Of one example: height, width, channels; or one length. */
  readonly shape: readonly number[];
  readonly weights: number;
  readonly biases: number;
}

/**
 * One row a layer. Convolutions are valid (no padding) with stride 1; pooling windows do not overlap
 * and drop a remainder.
 * @param input height, width and channels of one example
 * @throws where a layer does not fit the shape that reaches it
 */
export function tabulateLayers(input: readonly number[], layers: readonly LayerSpec[]): LayerRow[] {
  let shape = input;
  return layers.map((layer) => {
    const row = applyLayer(shape, layer);
    shape = row.shape;
    return row;
  });
}

function applyLayer(shape: readonly number[], layer: LayerSpec): LayerRow {
  switch (layer.type) {
    case 'convolution': {
      const [height, width, channels] = readImageShape(shape, layer.kernel);
      return {
        layer,
        shape: [height - layer.kernel + 1, width - layer.kernel + 1, layer.filters],
        weights: layer.kernel ** 2 * channels * layer.filters,
        biases: layer.filters,
      };
    }
    case 'max-pool': {
      const [height, width, channels] = readImageShape(shape, layer.size);
      const halve = (side: number) => Math.floor(side / layer.size);
      return { layer, shape: [halve(height), halve(width), channels], weights: 0, biases: 0 };
    }
    case 'flatten':
      return { layer, shape: [shape.reduce((a, b) => a * b, 1)], weights: 0, biases: 0 };
    case 'dense': {
      const [length] = shape;
      if (shape.length !== 1 || length === undefined) {
        throw new RangeError(`A dense layer needs one length, not ${shape.join('×')}.`);
      }
      return {
        layer,
        shape: [layer.units],
        weights: length * layer.units,
        biases: layer.units,
      };
    }
  }
}

function readImageShape(shape: readonly number[], window: number): [number, number, number] {
  const [height, width, channels] = shape;
  if (height === undefined || width === undefined || channels === undefined) {
    throw new RangeError(`A window needs height, width and channels, not ${shape.join('×')}.`);
  }
  if (height < window || width < window) {
    throw new RangeError(`A ${window}×${window} window does not fit into ${height}×${width}.`);
  }
  return [height, width, channels];
}

/** How often a weight is multiplied for one example: a kernel's once at every place of its output. */
export function countMultiplications(rows: readonly LayerRow[]): number {
  return rows.reduce((sum, { layer, shape, weights }) => {
    const places = layer.type === 'convolution' ? shape[0]! * shape[1]! : 1;
    return sum + places * weights;
  }, 0);
}

export function countParameters(rows: readonly LayerRow[]): number {
  return rows.reduce((sum, { weights, biases }) => sum + weights + biases, 0);
}
