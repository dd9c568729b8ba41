import { param, report, step } from 'gradient-lab';

class Value {
  grad = 0;
  constructor(
    public data: number,
    readonly from: Value[] = [],
    readonly local: number[] = [],
  ) {}
  add = (v: Value) => new Value(this.data + v.data, [this, v], [1, 1]);
  mul = (v: Value) =>
    new Value(this.data * v.data, [this, v], [v.data, this.data]);
  tanh = (a = Math.tanh(this.data)) => new Value(a, [this], [1 - a * a]);
  backward(order = new Set<Value>()) {
    const visit = (v: Value) => {
      for (const source of v.from) if (!order.has(source)) visit(source);
      order.add(v);
    };
    visit(this);
    this.grad = 1;
    for (const v of [...order].reverse())
      v.from.forEach((source, i) => (source.grad += v.local[i]! * v.grad));
  }
}
const starts = [0.7, 0.7, -0.1, -0.6, -0.7, -0.1, 0.7, -0.1, 0.8]; // [1]
const w = starts.map((start) => new Value(start));
const sum = (at: number, p: Value, q: Value) =>
  w[at + 2]!.add(w[at]!.mul(p)).add(w[at + 1]!.mul(q));
const network = (p: Value, q: Value) =>
  sum(6, sum(0, p, q).tanh(), sum(3, p, q).tanh());
const [no, yes] = [new Value(0), new Value(1)] as const;
while (await step(300)) {
  const rate = param('rate', 0.05, { min: 0.01, max: 0.15, step: 0.01 });
  const [a, b] = [network(no, no), network(no, yes)] as const;
  const [c, d] = [network(yes, no), network(yes, yes)] as const;
  const errors = [a, b.add(new Value(-1)), c.add(new Value(-1)), d]; // [2]
  const squares = errors.map((e) => e.mul(e));
  const loss = squares.reduce((total, square) => total.add(square));
  for (const v of w) v.grad = 0; // [3]
  loss.backward();
  for (const v of w) v.data -= rate * v.grad;
  report({ loss: loss.data, '0, 0': a.data, '0, 1': b.data });
  report({ '1, 0': c.data, '1, 1': d.data });
}
