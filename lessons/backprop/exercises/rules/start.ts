/** A number, what it was computed from, and its derivative by each. */
/** 一个数：它由哪些数算出，对其中每一个的导数又是多少。 */
export class Value {
  grad = 0;
  constructor(
    readonly data: number,
    readonly from: Value[] = [],
    readonly local: number[] = [],
  ) {}

  add(v: Value) {
    return new Value(this.data + v.data, [this, v], [1, 1]);
  }

  mul(v: Value) {
    // Not right yet: how fast does a product change with each factor?
    // 还不对：乘积随每个因数变化得多快？
    return new Value(this.data * v.data, [this, v], [1, 1]);
  }

  tanh() {
    const a = Math.tanh(this.data);
    // Not right yet: how fast does tanh change here?
    // 还不对：tanh 在这里变化得多快？
    return new Value(a, [this], [1]);
  }

  backward() {
    const order = new Set<Value>();
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
