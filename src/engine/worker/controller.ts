/** Carries out the page's commands. One run at a time; a worker in use does exactly one. */
import { cellFile, classifyError } from '../wire/errors';
import type { Command } from '../wire/commands';
import type { CheckResult } from '../wire/check-result';
import type { BackendInUse } from '../wire/session-types';
import { restoreAll } from './background/replace';
import { watchPlatform } from './background/watch-platform';
import { watchTimers } from './background/watch-timers';
import { watchTraining } from './background/watch-training';
import { captureConsole } from './console/capture-console';
import { thrownResult } from './check';
import { setHeaderLines } from './console/reader-stack';
import { boundResults } from './check-results';
import { noDevice, type DeviceWatch } from './device-watch';
import { checkImports } from './explain/check-imports';
import { describeError } from './explain/describe-error';
import { watchRequests } from './explain/watch-requests';
import { countHeaderLines, execute, type Exports } from './execute';
import { installGradientSampler } from './gradient-sampler';
import type { Host } from './host';
import { takeModels } from './models/take-models';
import { watchModels } from './models/watch-models';
import { cellModules } from './modules';
import { seedMathRandom } from './random';
import { Run, setCurrentRun, type RunCommand } from './run';
import { answer } from './serve';

/** Milliseconds between two signs of life. */
const beat = 1_000;

export type BootCommand = Extract<Command, { type: 'boot' }>;
export type Boot = (
  command: BootCommand,
) => Promise<{ readonly inUse: BackendInUse; readonly device: DeviceWatch }>;

export class Controller {
  #run: Run | null = null;
  #restore: () => void = () => undefined;
  #unwatch: () => void = () => undefined;
  #device = noDevice;

  constructor(
    private readonly host: Host,
    private readonly boot: Boot,
  ) {}

  async handle(command: Command): Promise<void> {
    if (command.type === 'boot') return this.#boot(command);
    if (command.type === 'run') return this.#start(command);
    const run = this.#run;
    if (!run || run.id !== command.run) return;
    switch (command.type) {
      case 'pause':
        run.pace.pause();
        run.work.pause();
        break;
      case 'resume':
        run.pace.resume();
        run.work.resume();
        break;
      case 'step':
        // A loop that waits in `step` goes first; else one timer that came due.
        if (run.work.has('step') || !run.work.releaseOne()) run.pace.allowStep();
        break;
      case 'stop':
        run.pace.stop();
        run.work.stop();
        break;
      case 'speed':
        run.pace.setSpeed(command.speed);
        break;
      case 'param':
        run.setParam(command.name, command.value);
        break;
      case 'ack':
        run.outbox.acknowledge(command.batch);
        break;
      case 'ask':
        await answer(run, command);
        break;
    }
  }

  /** Ends the present run with an error, also with one that no code of ours could catch. */
  async fail(thrown: unknown): Promise<void> {
    const run = this.#run;
    if (!run) {
      if (classifyError(thrown) === 'device-lost') this.host.post({ type: 'device-lost' });
      return;
    }
    const error = describeError(await this.#device.explain(thrown), {
      code: run.code,
      headerLines: await countHeaderLines(),
      modules: cellModules,
    });
    // Readbacks of a lost device never arrive; what else there is may still be told.
    await Promise.race([run.outbox.flush(), this.host.breathe()]).catch(() => undefined);
    if (this.#run !== run) return;
    this.end();
    this.host.post({ type: 'failed', run: run.id, error });
  }

  /** Code that lets others have their turn lets this one through as well. */
  #beat(run: Run): void {
    this.host.later(() => {
      if (this.#run !== run || run.over) return;
      this.host.post({ type: 'alive' });
      this.#beat(run);
    }, beat);
  }

  /** Forgets the run and gives the console and `Math.random` back. */
  end(): void {
    this.#run?.outbox.close();
    this.#run?.work.close();
    this.#run = null;
    this.#unwatch();
    this.#unwatch = () => undefined;
    this.#restore();
    this.#restore = () => undefined;
    setCurrentRun(null);
  }

  /**
   * Nothing of the run depends on it: without it there is only no model to take along. After Stop the page does
   * not wait long, so the models are not asked anything then.
   */
  async #handOverModels(run: Run): Promise<void> {
    const models = await takeModels(run.models, !run.pace.stopped).catch(() => []);
    if (models.length > 0) run.host.post({ type: 'models', run: run.id, models });
  }

  async #boot(command: BootCommand): Promise<void> {
    try {
      const { inUse, device } = await this.boot(command);
      this.#device = device;
      this.host.post({ type: 'ready', ...inUse });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.host.post({ type: 'boot-failed', message });
    }
  }

  async #start(command: RunCommand): Promise<void> {
    this.end();
    const run = new Run(this.host, command, (thrown) => void this.fail(thrown));
    this.#run = run;
    setCurrentRun(run);
    installGradientSampler();
    setHeaderLines(await countHeaderLines());
    const restoreConsole = captureConsole(console, {
      add: (describe) => run.log(describe),
      clear: () => run.outbox.clearLogs(),
      now: () => this.host.now(),
    });
    const restoreRandom = seedMathRandom(command.seed);
    this.#restore = restoreAll([restoreConsole, restoreRandom]);
    this.#unwatch = restoreAll([
      watchTimers(globalThis, run.work),
      watchPlatform(globalThis, run.work),
      watchTraining(run.work),
      watchRequests(globalThis),
      watchModels(run.models),
    ]);
    this.#beat(run);
    const startedAt = this.host.now();
    try {
      checkImports(command.code, cellModules);
      const exports = await execute(command.code, cellFile, cellModules);
      await run.work.idle();
      await run.outbox.flush();
      await this.#device.confirm();
      if (this.#run !== run) return;
      const milliseconds = this.host.now() - startedAt;
      const { stopped } = run.pace;
      if (command.check !== null && !stopped) {
        const results = await judge(run, command.check, exports);
        this.host.post({ type: 'checked', run: run.id, results });
      }
      this.#unwatch();
      await this.#handOverModels(run);
      if (this.#run !== run) return;
      const serves = [...run.handlers.keys()];
      run.over = true;
      this.host.post({ type: 'done', run: run.id, milliseconds, stopped, serves });
    } catch (error) {
      if (this.#run === run) await this.fail(error);
    }
  }
}

/** Calls the check's default export with what the cell exports; a throw is a failed result. */
async function judge(run: Run, code: string, exports: Exports): Promise<CheckResult[]> {
  let thrown: CheckResult[] = [];
  try {
    const check = (await execute(code, 'check.ts', cellModules)).default;
    if (!isJudge(check)) throw new Error('the check has no default export');
    await check(exports);
  } catch (error) {
    thrown = [thrownResult(error)];
  }
  await run.outbox.flush();
  return boundResults([...(await Promise.all(run.results)), ...thrown]);
}

function isJudge(value: unknown): value is (exports: Exports) => unknown {
  return typeof value === 'function';
}
