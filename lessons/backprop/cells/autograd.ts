import * as tf from '@tensorflow/tfjs';
import { display } from 'gradient-lab';

class Value {
  grad = 0;
  constructor(
    public data: number,
    readonly from: Value[] = [],
    readonly local: number[] = [], // [1]
  ) {}
  add = (v: Value) => new Value(this.data + v.data, [this, v], [1, 1]);
  mul = (v: Value) =>
    new Value(this.data * v.data, [this, v], [v.data, this.data]);
  tanh = (a = Math.tanh(this.data)) => new Value(a, [this], [1 - a * a]);
  backward() {
    const order = new Set<Value>(); // [2]
    const visit = (v: Value) => {
      for (const source of v.from) if (!order.has(source)) visit(source);
      order.add(v);
    };
    visit(this);
    this.grad = 1;
    for (const v of [...order].reverse())
      // [3]
      v.from.forEach((source, i) => (source.grad += v.local[i]! * v.grad));
  }
}

const w = new Value(0.5);
const x = new Value(1.2);
const b = new Value(-0.3);
const e = w.mul(x).add(b).tanh().add(new Value(-1));
e.mul(e).backward(); // [4]

const lossOf = (w: tf.Tensor, x: tf.Tensor, b: tf.Tensor) =>
  w.mul(x).add(b).tanh().sub(1).square().asScalar();
const inputs = [w, x, b].map(({ data }) => tf.scalar(data));
const slopes = tf
  .grads(lossOf)(inputs)
  .map((slope) => slope.dataSync()[0]); // [5]
const ours = Object.entries({ w: w.grad, x: x.grad, b: b.grad });
display(ours.map(([of, autograd], i) => ({ of, autograd, tf: slopes[i] })));
