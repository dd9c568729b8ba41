import * as tf from '@tensorflow/tfjs';
import { adamw, data, param, report, show, step } from 'gradient-lab';

const own: string = ``; // paste a text of yours between the backticks [1]
// 在两个反引号之间粘贴自己的文本 [1]
const text = own ? data.ownText(own) : await data.text('sonnets');
const [learn, held] = [text.train, text.validation].map((part) =>
  tf.tensor1d(text.encode(part), 'int32'),
);
const [V, context, width, heads] = [text.characters.length, 64, 64, 4];
const [positions, mask, goOn] = [1, 1, 0]; // [2]
let seed = 1000 * param('seed', 1, { min: 1, max: 10, step: 1 });
const draw = (rows: number) =>
  tf.variable(tf.randomNormal([rows, width], 0, 0.1, 'float32', seed++));
const [E, P, U] = [V, context, V].map(draw); // [3]
const sizes = [64, 64, 64, 64, 256, 256];
const W = [1, 2, 3, 4].map(() => sizes.map(draw)); // [4]
const all = [E!, P!, U!, ...W.flat()];
const rows = all.map((w) => w.shape[0]);
const kept = goOn ? await data.weights('gpt', text.characters) : null;
const start = kept ? tf.split(kept, rows) : all;
all.forEach((w, i) => w.assign(start[i]!));

const norm = (x: tf.Tensor, { mean, variance } = tf.moments(x, 1, true)) =>
  x.sub(mean).div(variance.add(1e-5).sqrt());
const swap = (x: tf.Tensor) => x.transpose([0, 2, 1, 3]);
function attend(x: tf.Tensor, t: number, QKV: tf.Tensor[]) {
  const cut = [-1, t, heads, width / heads];
  const [q, k, v] = QKV.map((M) => swap(x.dot(M).reshape(cut)));
  const scores = tf.matMul(q!, k!, false, true).div(Math.sqrt(cut[3]!));
  const past = tf.linalg.bandPart(tf.ones([t, t]), -1, mask ? 0 : -1);
  const a = tf.where(past.cast('bool'), scores, -1e9).softmax(); // [5]
  return swap(a.matMul(v!)).reshape([-1, width]);
}
function logits(ids: tf.Tensor) {
  const [m, t] = ids.shape as [number, number];
  const place = P!.slice(0, t).tile([m, 1]).mul(positions);
  let x: tf.Tensor = tf.gather(E!, ids.flatten()).add(place);
  for (const [Q, K, V, O, A, B] of W) {
    x = x.add(attend(norm(x), t, [Q!, K!, V!]).dot(O!));
    x = x.add(norm(x).dot(A!.transpose()).relu().dot(B!));
  }
  return norm(x).dot(U!.transpose()); // [6]
}
function lossOf(part: tf.Tensor, starts: tf.Tensor) {
  const at = starts.expandDims(1).add(tf.range(0, context)).toInt();
  const next = part.gather(at.add(1).toInt()).flatten(); // [7]
  const y = tf.oneHot(next.toInt(), V);
  return tf.losses
    .softmaxCrossEntropy(y, logits(part.gather(at)))
    .asScalar();
}
function choose(ids: number[], temperature: number, most: number) {
  const seen = tf.tensor2d([ids.slice(-context)], undefined, 'int32');
  const z = tf.slice(logits(seen), [seen.size - 1]).div(temperature);
  const { values, indices } = tf.topk(z, Math.min(most, V)); // [8]
  const place = tf.multinomial(values as tf.Tensor2D, 1).dataSync()[0]!;
  return indices.dataSync()[place]!;
}
function write(length: number) {
  const ids = [0];
  while (ids.length < length) ids.push(tf.tidy(() => choose(ids, 0.8, 10)));
  return text.decode(ids);
}

const steps = param('steps', 2000, { min: 50, max: 10_000, step: 50 });
const rate = param('rate', 0.003, { min: 0.0005, max: 0.03, step: 0.0005 });
const warm = param('warm-up', 100, { min: 1, max: 500, step: 1 });
const optimizer = adamw(rate, 0.1, 0.9, 0.99);
const far = tf.linspace(0, held!.size - context - 1, 64).floor(); // [9]
const room = learn!.size - context;
const marks = [1, 50, 100, 250, 500, 1000, 1500, steps];
const signs = text.characters.map((sign) => sign.codePointAt(0)!);
show('signs', signs);
show('parts', [heads, positions, mask]);
for (let i = 1; await step(steps); i++) {
  const fall = 0.5 + 0.5 * Math.cos((Math.PI * (i - 1)) / steps);
  const learningRate = rate * Math.min(1, i / warm) * fall;
  Object.assign(optimizer, { learningRate }); // [10]
  tf.tidy(() => {
    const starts = tf.randomUniform([16], 0, room, 'int32');
    const loss = optimizer.minimize(() => lossOf(learn!, starts), true)!;
    report({ loss });
    if (i % 50 > 0 && i > 1) return;
    report({ 'held out': lossOf(held!, far) });
    if (!marks.includes(i)) return;
    show('weights', tf.concat(all));
    console.log(`${i}: ${write(200)}`); // [11]
  });
}
