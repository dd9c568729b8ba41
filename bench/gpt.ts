// A small GPT as its lesson's cell writes it: plain operations of TensorFlow.js and one optimiser.
import * as tf from '@tensorflow/tfjs-core';

export interface GptSize {
  readonly blocks: number;
  readonly heads: number;
  readonly width: number;
  readonly context: number;
  readonly vocabulary: number;
}

export const gptSize: GptSize = { blocks: 4, heads: 4, width: 64, context: 64, vocabulary: 65 };

/** Sequences in a batch. */
export const GPT_BATCH = 16;

function weight(...shape: number[]): tf.Variable {
  return tf.tidy(() => tf.variable(tf.randomNormal(shape, 0, 0.02)));
}

function ones(size: number): tf.Variable {
  return tf.tidy(() => tf.variable(tf.ones([size])));
}

function zeros(size: number): tf.Variable {
  return tf.tidy(() => tf.variable(tf.zeros([size])));
}

/** The variables in objects and lists of them. */
function listWeights(tree: object): tf.Variable[] {
  if (tree instanceof tf.Variable) return [tree as tf.Variable];
  return Object.values(tree as Record<string, object>).flatMap(listWeights);
}

function makeBlock(n: number) {
  return {
    attend: { scale: ones(n), shift: zeros(n) },
    qkv: { w: weight(n, 3 * n), b: zeros(3 * n) },
    mix: { w: weight(n, n), b: zeros(n) },
    think: { scale: ones(n), shift: zeros(n) },
    widen: { w: weight(n, 4 * n), b: zeros(4 * n) },
    narrow: { w: weight(4 * n, n), b: zeros(n) },
  };
}

type Norm = ReturnType<typeof makeBlock>['attend'];
type Dense = ReturnType<typeof makeBlock>['qkv'];

/** Weights, their logits for token ids [batch, context], and one training step. */
export function makeGpt({ blocks, heads, width, context, vocabulary }: GptSize) {
  const tokens = weight(vocabulary, width);
  const places = weight(context, width);
  const layers = Array.from({ length: blocks }, () => makeBlock(width));
  const last = { scale: ones(width), shift: zeros(width) };
  const head = { w: weight(width, vocabulary), b: zeros(vocabulary) };
  const past = tf.keep(
    tf.tidy(() => tf.linalg.bandPart(tf.ones([context, context]), -1, 0).cast('bool')),
  );
  const optimizer = tf.train.adam(1e-3, 0.9, 0.99);

  const normalise = (x: tf.Tensor, { scale, shift }: Norm): tf.Tensor => {
    const { mean, variance } = tf.moments(x, -1, true);
    const unit = x.sub(mean).div(tf.sqrt(variance.add(1e-5)));
    return unit.mul(scale).add(shift);
  };
  const gelu = (x: tf.Tensor): tf.Tensor => x.mul(0.5).mul(tf.erf(x.div(Math.SQRT2)).add(1));
  const dense = (x: tf.Tensor, { w, b }: Dense): tf.Tensor => {
    const rows = x.reshape([-1, w.shape[0]]);
    return tf
      .matMul(rows, w)
      .add(b)
      .reshape([...x.shape.slice(0, -1), w.shape[1]!]);
  };
  const attention = (x: tf.Tensor, { qkv, mix }: { qkv: Dense; mix: Dense }): tf.Tensor => {
    const [batch, time] = x.shape as [number, number];
    const split = [batch, time, heads, width / heads];
    const [q, k, v] = tf
      .split(dense(x, qkv), 3, -1)
      .map((part) => part.reshape(split).transpose([0, 2, 1, 3])) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    const scores = tf.matMul(q, k, false, true).div(Math.sqrt(width / heads));
    const weights = tf.softmax(tf.where(past, scores, -1e9));
    const mixed = tf.matMul(weights, v).transpose([0, 2, 1, 3]);
    return dense(mixed.reshape(x.shape), mix);
  };
  const logits = (ids: tf.Tensor): tf.Tensor => {
    let x: tf.Tensor = tf.gather(tokens, ids).add(places);
    for (const block of layers) {
      x = x.add(attention(normalise(x, block.attend), block));
      x = x.add(dense(gelu(dense(normalise(x, block.think), block.widen)), block.narrow));
    }
    return dense(normalise(x, last), head);
  };
  const loss = (ids: tf.Tensor, next: tf.Tensor): tf.Scalar => {
    const targets = tf.oneHot(next.flatten().toInt(), vocabulary);
    const z = logits(ids).reshape([-1, vocabulary]);
    return tf.losses.softmaxCrossEntropy(targets, z);
  };
  const weights = listWeights([tokens, places, layers, last, head]);
  return {
    logits,
    loss,
    weights,
    /** Gives the loss before the step, to be disposed of. */
    step: (ids: tf.Tensor, next: tf.Tensor): tf.Scalar =>
      optimizer.minimize(() => loss(ids, next), true)!,
    dispose: () => {
      tf.dispose([weights, past]);
      optimizer.dispose();
    },
  };
}

/** Random token ids [batch, context], and those that come next. */
export function makeText({ context, vocabulary }: GptSize, batch: number) {
  const draw = (seed: number) =>
    tf.randomUniform<tf.Rank.R2>([batch, context], 0, vocabulary, 'int32', seed);
  return { ids: draw(1), next: draw(2) };
}
