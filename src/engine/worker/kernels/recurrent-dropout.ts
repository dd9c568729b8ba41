// Dropout in recurrent layers as TensorFlow.js has it: what is dropped at one step is dropped at all of them,
// and one mask serves all gates (Gal and Ghahramani, 2016, with what they call tied weights).
import { dropout, expandDims, mul, ones, type Tensor } from '@tensorflow/tfjs-core';

/** What a cell of TensorFlow.js says of dropout. */
export interface DroppingCell {
  readonly units: number;
  /** Of inputs, and of the states that a step starts from. */
  readonly dropout: number;
  readonly recurrentDropout: number;
  readonly dropoutFunc?: ((x: Tensor, rate: number) => Tensor) | null;
}

/** TensorFlow.js takes a rate of 1 for none. */
function isRate(rate: number): boolean {
  return rate > 0 && rate < 1;
}

export function dropsOut({ dropout: rate, recurrentDropout }: DroppingCell): boolean {
  return isRate(rate) || isRate(recurrentDropout);
}

/** Zeros, and 1/(1 − rate) for what is kept. */
function drawMask(shape: [number, number], rate: number, { dropoutFunc }: DroppingCell): Tensor {
  const drop = dropoutFunc ?? dropout;
  return drop(ones(shape), rate);
}

/** x [batch, steps, features] as the layer sees it. */
export function dropInputs(x: Tensor, cell: DroppingCell, training: boolean): Tensor {
  if (!training || !isRate(cell.dropout)) return x;
  const [batch, , features] = x.shape as [number, number, number];
  return mul(x, expandDims(drawMask([batch, features], cell.dropout, cell), 1));
}

/** What the states that each step starts from are multiplied by, [batch, units]; null where nothing is dropped. */
export function drawStateDropout(
  batch: number,
  cell: DroppingCell,
  training: boolean,
): Tensor | null {
  if (!training || !isRate(cell.recurrentDropout)) return null;
  return drawMask([batch, cell.units], cell.recurrentDropout, cell);
}
