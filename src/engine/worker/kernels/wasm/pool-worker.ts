// What a thread of the pool runs. It is sent to the thread as source text, so it uses nothing from outside.

/** The first message to a thread. */
export interface PoolStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly names: readonly string[];
  /** Where this thread's mailbox begins in `control` and `args`. */
  readonly control: Int32Array;
  readonly args: Float64Array;
  readonly controlAt: number;
  readonly argsAt: number;
}

/** Waits for calls in the thread's mailbox (see pool.ts for its fields) and runs them, for ever. */
export function servePool(): void {
  const SPINS = 4000;
  onmessage = async ({ data }: MessageEvent<PoolStart>) => {
    const { module, memory, names, control, args, controlAt, argsAt } = data;
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    const calls = names.map((name) => exports[name] as (...values: number[]) => void);
    postMessage('ready');
    let seen = 0;
    for (;;) {
      // The next call often follows at once: look for it a moment before going to sleep.
      for (let i = 0; i < SPINS && Atomics.load(control, controlAt) === seen; i++);
      while (Atomics.load(control, controlAt) === seen) Atomics.wait(control, controlAt, seen);
      seen = Atomics.load(control, controlAt);
      const values = Array.from(args.subarray(argsAt, argsAt + control[controlAt + 2]!));
      let failed = 0;
      try {
        calls[control[controlAt + 1]!]!(...values);
      } catch {
        failed = 1;
      }
      Atomics.store(control, controlAt + 4, failed);
      Atomics.store(control, controlAt + 3, seen);
      Atomics.notify(control, controlAt + 3);
    }
  };
}
