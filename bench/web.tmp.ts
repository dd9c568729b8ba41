import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { installKernels } from '../src/engine/worker/kernels/index';
const post = (o: any) => (self as any).postMessage(o);
(async () => {
  try {
    const T = +(new URL(self.location.href).searchParams.get('t') ?? 1);
    setWasmPaths(self.location.origin + '/wasm/');
    await tf.setBackend('wasm');
    await tf.ready();
    await installKernels('wasm', { assets: self.location.origin + '/wasm/', threads: T });
    const be: any = tf.backend();
    const mem = be.wasm.wasmMemory ?? be.wasm.asm.memory;
    const l = tf.layers;
    const build = () => {
      const m = tf.sequential();
      m.add(l.conv2d({ filters: 32, kernelSize: 3, activation: 'relu', inputShape: [28, 28, 1] }));
      m.add(l.maxPooling2d({ poolSize: 2 }));
      m.add(l.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }));
      m.add(l.maxPooling2d({ poolSize: 2 }));
      m.add(l.flatten());
      m.add(l.dense({ units: 10, activation: 'softmax' }));
      m.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy' });
      return m;
    };
    const B = 64,
      x = tf.randomUniform([B, 28, 28, 1], 0, 1, 'float32', 1),
      y = tf.oneHot(tf.randomUniform([B], 0, 10, 'int32', 2) as any, 10).toFloat();
    const m = build();
    const ws = m.getWeights().map((w, i) => tf.randomUniform(w.shape, -0.1, 0.1, 'float32', i + 5));
    m.setWeights(ws);
    const losses: number[] = [];
    for (let i = 0; i < 10; i++) losses.push((await m.trainOnBatch(x, y)) as number);
    const ts: number[] = [];
    for (let r = 0; r < 15; r++) {
      const t = performance.now();
      for (let i = 0; i < 3; i++) await m.trainOnBatch(x, y);
      ts.push((performance.now() - t) / 3);
    }
    ts.sort((a, b) => a - b);
    post({
      shared: mem.buffer.constructor.name,
      isolated: (self as any).crossOriginIsolated,
      fast: !!tf.getKernel('ReluGrad', 'wasm'),
      losses,
      med: ts[7],
      min: ts[0],
      opt: (tf.train.adam(0.1) as any).applyGradients.toString().slice(0, 120),
      flags: (self as any).__gl,
    });
  } catch (e: any) {
    post({ err: String(e?.stack ?? e) });
  }
})();
