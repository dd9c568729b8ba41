import { check } from 'gradient-lab';
import type * as Answer from './solution';

const h = 1e-5;

export default function judge({ Value }: typeof Answer) {
  type V = InstanceType<typeof Value>;
  /** Slopes of an expression by its two inputs: as the class finds them, and measured. */
  const compare = (write: (u: V, v: V) => V, u: number, v: number) => {
    const inputs = [new Value(u), new Value(v)] as const;
    write(...inputs).backward();
    const at = (du: number, dv: number) => write(new Value(u + du), new Value(v + dv)).data;
    return {
      found: inputs.map(({ grad }) => grad),
      measured: [(at(h, 0) - at(-h, 0)) / (2 * h), (at(0, h) - at(0, -h)) / (2 * h)],
    };
  };

  const product = compare((u, v) => u.mul(v), 2, -3);
  check.close(product.found, product.measured, 1e-6, {
    en: 'u · v at (2, −3): the derivatives agree with finite differences.',
    zh: 'u · v 在 (2, −3) 处：导数应与有限差分一致。',
  });
  const square = compare((u) => u.mul(u), 1.5, 0);
  check.close(square.found, square.measured, 1e-6, {
    en: 'u · u at 1.5: the derivative agrees, although u is used twice.',
    zh: 'u · u 在 1.5 处：虽然 u 用了两次，导数仍应一致。',
  });
  const bent = compare((u) => u.tanh(), 0.8, 0);
  check.close(bent.found, bent.measured, 1e-6, {
    en: 'tanh u at 0.8: the derivative agrees with finite differences.',
    zh: 'tanh u 在 0.8 处：导数应与有限差分一致。',
  });
  const all = compare((u, v) => u.mul(v).add(v).tanh().mul(u), 0.7, -0.4);
  check.close(all.found, all.measured, 1e-6, {
    en: 'u · tanh(u · v + v): all rules work together.',
    zh: 'u · tanh(u · v + v)：所有规则合起来也应正确。',
  });
}
