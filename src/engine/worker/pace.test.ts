import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

describe('pausing', () => {
  const counting = `
    import { report, step } from 'gradient-lab';
    let n = 0;
    while (await step(20)) report({ n: ++n });
  `;

  it('waits before the first step, does single steps, and goes on', async () => {
    const stepsAtPause: number[] = [];
    const run = await runCell(counting, {
      paused: true,
      onEvent(event, send) {
        if (event.type === 'batch') stepsAtPause.push(event.step);
        if (event.type !== 'paused') return;
        const seen = stepsAtPause[stepsAtPause.length - 1] ?? 0;
        send({ type: seen < 2 ? 'step' : 'resume' });
      },
    });
    expect(stepsAtPause.slice(0, 2)).toEqual([1, 2]);
    expect(run.events.filter((event) => event.type === 'paused')).toHaveLength(3);
    expect(run.events.filter((event) => event.type === 'resumed')).toHaveLength(1);
    expect(run.record.series('n').values.at(-1)).toBe(20);
  });

  it('ends a paused run when it is stopped', async () => {
    const run = await runCell(counting, {
      paused: true,
      onEvent: (event, send) => event.type === 'paused' && send({ type: 'stop' }),
    });
    expect(run.stopped).toBe(true);
    expect(run.record.names).toEqual([]);
  });

  it('holds steps back to the speed asked for', async () => {
    const before = performance.now();
    await runCell(counting, { speed: 100 });
    const seconds = (performance.now() - before) / 1_000;
    expect(seconds).toBeGreaterThan(0.18);
    expect(seconds).toBeLessThan(0.6);
  });

  it('applies a slider moved during the run', async () => {
    const run = await runCell(
      `import { param, report, step } from 'gradient-lab';
       while (await step(60)) report({ p: param('p', 1) });`,
      {
        speed: 200,
        onEvent: (event, send) =>
          event.type === 'batch' && send({ type: 'param', name: 'p', value: 5 }),
      },
    );
    const { values } = run.record.series('p');
    expect(values[0]).toBe(1);
    expect(values.at(-1)).toBe(5);
  });
});
