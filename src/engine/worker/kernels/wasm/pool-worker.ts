// What a thread of the pool runs. It is sent to the thread as source text, so it uses nothing from outside.

/** The first message to a thread. */
export interface PoolStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly names: readonly string[];
  readonly control: Int32Array;
  readonly args: Float64Array;
  /** Where this thread's mailbox begins in `control`. */
  readonly controlAt: number;
}

/** Waits until the thread's mailbox asks for help (see pool.ts for the fields) and takes shares, for ever. */
export function servePool(): void {
  const SPINS = 4000;
  const ARGS_STRIDE = 32;
  onmessage = async ({ data }: MessageEvent<PoolStart>) => {
    const { module, memory, names, control, args, controlAt } = data;
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    const calls = names.map((name) => exports[name] as (...values: number[]) => void);
    postMessage('ready');
    let seen = 0;
    for (;;) {
      // The next work often follows at once: look for it a moment before going to sleep.
      for (let i = 0; i < SPINS && Atomics.load(control, controlAt) === seen; i++);
      while (Atomics.load(control, controlAt) === seen) Atomics.wait(control, controlAt, seen);
      seen = Atomics.load(control, controlAt);
      let failed = 0;
      while (failed === 0) {
        const share = Atomics.add(control, 0, 1);
        if (share >= control[1]!) break;
        const from = share * ARGS_STRIDE;
        try {
          calls[control[2]!]!(...Array.from(args.subarray(from, from + control[3]!)));
        } catch {
          failed = share + 1;
        }
      }
      Atomics.store(control, controlAt + 2, failed);
      Atomics.store(control, controlAt + 1, seen);
      Atomics.notify(control, controlAt + 1);
    }
  };
}
