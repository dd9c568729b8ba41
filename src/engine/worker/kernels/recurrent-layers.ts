// Has the recurrent layers of TensorFlow.js run whole sequences in one operation, where a backend has
// one and the layer's configuration allows; everything else goes the stock way, step by step.
import {
  cast,
  engine,
  reshape,
  reverse,
  slice,
  tidy,
  transpose,
  util,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { RNN, layers } from '@tensorflow/tfjs-layers';
import { drawStateDropout, dropInputs, dropsOut, type DroppingCell } from './recurrent-dropout';

/** What an operation on whole sequences works on, time first; all are floats, none is empty. */
export interface SequenceCall {
  /** [steps, batch, features]. */
  readonly x: Tensor;
  /** [features, gates·units]. */
  readonly kernel: Tensor;
  /** [units, gates·units]. */
  readonly recurrentKernel: Tensor;
  /** [gates·units]. */
  readonly bias: Tensor | null;
  /** One for each state of the cell, [batch, units]; zeros where there are none. */
  readonly initialStates: readonly Tensor[] | null;
  /** Ones where a step happens and zeros where the states stay, [steps, batch]. */
  readonly mask: Tensor | null;
  /** What the states that each step starts from are multiplied by, [batch, units]. */
  readonly stateDropout: Tensor | null;
  /** Whether the gates are hard sigmoids; otherwise they are sigmoids. */
  readonly hard: boolean;
  /** Whether the output of every step is asked for; if not, that of the last step will do. */
  readonly everyOutput: boolean;
}

/**
 * Gives the states of the cell, the output first; null declines. The output comes at every step,
 * [steps, batch, units], if that is asked for; otherwise, and for the other states, the last step
 * is enough, [1, batch, units].
 */
export type SequenceOperation = (call: SequenceCall) => Tensor[] | null;

/** Cells with tanh as their activation, as TensorFlow.js defines them. */
export interface SequenceOperations {
  readonly lstm: SequenceOperation;
  readonly gru: SequenceOperation;
  readonly simpleRnn: SequenceOperation;
}

interface LayerVariable {
  read(): Tensor;
}

/** A cell of TensorFlow.js, as far as we look at it. */
interface Cell extends DroppingCell {
  readonly units: number;
  readonly stateSize: number | number[];
  readonly kernel: LayerVariable;
  readonly recurrentKernel: LayerVariable;
  readonly bias: LayerVariable | null;
  readonly activation: { getClassName(): string } | null;
  readonly recurrentActivation?: { getClassName(): string } | null;
}

interface RecurrentLayer {
  readonly cell: Cell;
  readonly stateful: boolean;
  readonly returnSequences: boolean;
  readonly returnState: boolean;
  readonly goBackwards: boolean;
}

interface CallOptions {
  readonly mask?: Tensor | Tensor[] | null;
  readonly training?: boolean | null;
  readonly initialState?: Tensor[] | null;
}

const operationsByBackend = new WeakMap<object, SequenceOperations>();
let patched = false;

/** Has recurrent layers use these operations while the backend is the one in use. */
export function installSequenceOperations(backend: object, operations: SequenceOperations): void {
  operationsByBackend.set(backend, operations);
  if (patched) return;
  patched = true;
  const stock = Reflect.get(RNN.prototype, 'call');
  const choose = makeChooser();
  RNN.prototype.call = function (
    this: RNN,
    inputs,
    options?: CallOptions | null,
  ): Tensor | Tensor[] {
    const layer = this as unknown as RecurrentLayer;
    const operation = choose(layer);
    return tidy(() => {
      const result = operation && callFused(layer, operation, inputs, options ?? {});
      return result ?? stock.call(this, inputs, { ...options });
    });
  };
}

/** Cells are told by their classes, which TensorFlow.js shows only through instances. */
function makeChooser(): (layer: RecurrentLayer) => SequenceOperation | null {
  const cells = new Map<unknown, keyof SequenceOperations>([
    [Object.getPrototypeOf(layers.lstmCell({ units: 1 })), 'lstm'],
    [Object.getPrototypeOf(layers.gruCell({ units: 1 })), 'gru'],
    [Object.getPrototypeOf(layers.simpleRNNCell({ units: 1 })), 'simpleRnn'],
  ]);
  return (layer) => {
    const operations = operationsByBackend.get(engine().backend);
    const name = operations && cells.get(Object.getPrototypeOf(layer.cell));
    return operations && name && isPlain(layer, name !== 'simpleRnn') ? operations[name] : null;
  };
}

/** Whether a layer's configuration is one that the operations compute. */
function isPlain({ cell, stateful }: RecurrentLayer, gated: boolean): boolean {
  if (stateful || cell.activation?.getClassName() !== 'tanh') return false;
  const gate = cell.recurrentActivation?.getClassName();
  return !gated || gate === 'sigmoid' || gate === 'hardSigmoid';
}

function callFused(
  layer: RecurrentLayer,
  operation: SequenceOperation,
  inputs: Tensor | Tensor[],
  options: CallOptions,
): Tensor | Tensor[] | null {
  const { cell, goBackwards, returnSequences, returnState } = layer;
  const input = Array.isArray(inputs) ? inputs[0] : inputs;
  if (!input || input.rank !== 3 || input.size === 0 || input.dtype !== 'float32') return null;
  const [batch, steps] = input.shape as [number, number];
  const initialStates = options.initialState ?? null;
  const mask = (Array.isArray(options.mask) ? options.mask[0] : options.mask) ?? null;
  if (initialStates && !areStates(initialStates, cell, batch)) return null;
  if (mask && !util.arraysEqual(mask.shape, [batch, steps])) return null;
  const training = options.training ?? false;
  // A bare RNN keeps its masks between calls.
  if (Object.getPrototypeOf(layer) === RNN.prototype && dropsOut(cell)) return null;

  const turn = (x: Tensor) => (goBackwards ? reverse(swapAxes(x), 0) : swapAxes(x));
  const states = operation({
    x: turn(dropInputs(input, cell, training)),
    kernel: cell.kernel.read(),
    recurrentKernel: cell.recurrentKernel.read(),
    bias: cell.bias ? cell.bias.read() : null,
    initialStates,
    mask: mask && turn(cast(cast(mask, 'bool'), 'float32')),
    stateDropout: drawStateDropout(batch, cell, training),
    hard: cell.recurrentActivation?.getClassName() === 'hardSigmoid',
    everyOutput: returnSequences,
  });
  if (!states) return null;
  const output = returnSequences ? swapAxes(states[0]!) : takeLast(states[0]!);
  return returnState ? [output, ...states.map(takeLast)] : output;
}

/** The last of [steps, batch, units], as [batch, units]. */
function takeLast(states: Tensor): Tensor {
  const [steps, batch, units] = states.shape as [number, number, number];
  const last = steps > 1 ? slice(states, [steps - 1, 0, 0], [1, batch, units]) : states;
  return reshape(last, [batch, units]);
}

/** Batch first to time first, or back. */
function swapAxes(x: Tensor): Tensor {
  return transpose(x, x.rank === 2 ? [1, 0] : [1, 0, 2]);
}

function areStates(states: readonly Tensor[], { stateSize, units }: Cell, batch: number): boolean {
  return (
    states.length === (Array.isArray(stateSize) ? stateSize.length : 1) &&
    states.every(
      ({ shape, dtype }) => dtype === 'float32' && util.arraysEqual(shape, [batch, units]),
    )
  );
}
