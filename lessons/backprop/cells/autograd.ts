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
  mul = (v: Value) => new Value(this.data * v.data, [this, v], [v.data, this.data]);
  tanh() {
    const a = Math.tanh(this.data);
    return new Value(a, [this], [1 - a * a]);
  }
  backward() {
    const order = new Set<Value>(); // [2]
    const visit = (v: Value) => {
      for (const source of v.from) if (!order.has(source)) visit(source);
      order.add(v);
    };
    visit(this);
    this.grad = 1;
    for (const v of [...order].reverse())
      v.from.forEach((source, i) => (source.grad += v.local[i]! * v.grad)); // [3]
  }
}

const [w, x, b] = [new Value(0.5), new Value(1.2), new Value(-0.3)] as const;
const e = w.mul(x).add(b).tanh().add(new Value(-1));
e.mul(e).backward(); // [4]

const lossOf = (w: tf.Tensor, x: tf.Tensor, b: tf.Tensor) =>
  w.mul(x).add(b).tanh().sub(1).square().asScalar();
const slopes = tf.grads(lossOf)([w, x, b].map((v) => tf.scalar(v.data))); // [5]
const ours = { w: w.grad, x: x.grad, b: b.grad };
const theirs = slopes.map((slope) => slope.dataSync()[0]!);
display(Object.entries(ours).map(([of, grad], i) => ({ of, autograd: grad, tf: theirs[i] })));
