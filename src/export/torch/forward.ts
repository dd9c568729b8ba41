/** The lines of a PyTorch model's `forward`: one a layer, with the channels moved where a layer needs them. */
import { writerOf } from '../layers';
import { activate } from '../layers/activations';
import type { Channels, HelperName } from '../layers/writer';
import type { Plan, PlannedStep } from '../plan';

export interface Forward {
  /** Lines that give what the model gives, or what its last activation takes. */
  readonly lines: readonly string[];
  /** What is returned at the end of them. */
  readonly result: string;
  /** What turns that into the model's output, `{}` being it; null where it is the output. */
  readonly last: string | null;
  readonly helpers: ReadonlySet<HelperName>;
}

interface Value {
  readonly name: string;
  readonly channels: Channels;
  readonly rank: number;
}

/** The value as an expression with its channels where they are wanted; pairs and single numbers have none to move. */
function withChannels({ name, channels, rank }: Value, wanted: Channels): string {
  if (channels === wanted || rank < 3) return name;
  return wanted === 'first' ? `${name}.movedim(-1, 1)` : `${name}.movedim(1, -1)`;
}

/** The activation that makes probabilities of logits at the model's end; null where there is none. */
function lastActivation(plan: Plan): 'softmax' | 'sigmoid' | null {
  const step = plan.steps.at(-1);
  if (step === undefined || plan.outputs.length !== 1 || step.gives !== plan.outputs[0])
    return null;
  const { kind, settings } = step.layer;
  if (kind === 'Softmax') return step.rank === 2 ? 'softmax' : null;
  if (!['Dense', 'Activation'].includes(kind)) return null;
  const name = settings.text('activation', 'linear');
  return name === 'softmax' || name === 'sigmoid' ? name : null;
}

export function writeForward(plan: Plan): Forward {
  const helpers = new Set<HelperName>();
  const lines: string[] = [];
  const values = new Map<string, Value>(
    plan.inputs.map(({ value, shape }) => [
      value,
      { name: value, channels: 'last', rank: shape.length },
    ]),
  );
  const masks = new Map<string, string>();
  const activation = lastActivation(plan);
  for (const step of plan.steps) {
    const isLast = activation !== null && step === plan.steps.at(-1);
    const { code, channels } = writeStep(plan, step, isLast);
    if (code !== step.gives) lines.push(`${step.gives} = ${code}`);
    values.set(step.gives, { name: step.gives, channels, rank: step.givenRank });
  }
  const outputs = plan.outputs.map((output) => withChannels(values.get(output)!, 'last'));
  const result = outputs.join(', ');
  const last = activation === null ? null : activate(activation, '{}', 'last').code;
  return { lines, result, last, helpers };

  function writeStep({ chain }: Plan, step: PlannedStep, withoutActivation: boolean) {
    const { layer, rank, givenRank } = step;
    const writer = writerOf(layer.kind);
    const needs = writer.channels(layer, rank);
    const [first] = step.takes.map((name) => values.get(name)!);
    const channels = needs === 'either' ? first!.channels : needs;
    const takes = step.takes.map((name) => {
      const moved = withChannels(values.get(name)!, channels);
      if (moved === name || !chain) return moved;
      lines.push(`x = ${moved}`);
      return 'x';
    });
    const made = step.makesMask ? writer.makesMask?.(layer, takes[0]!) : null;
    if (made) {
      const name = masks.size === 0 ? 'mask' : `mask_${masks.size + 1}`;
      masks.set(layer.id, name);
      lines.push(`${name} = ${made}`);
    }
    const own =
      withoutActivation && layer.kind !== 'Softmax'
        ? { ...layer, settings: layer.settings.with('activation', 'linear') }
        : layer;
    const mask = step.mask === null ? null : (masks.get(step.mask) ?? null);
    const scene = { self: `self.${layer.id}`, takes, channels, rank, mask };
    const call =
      withoutActivation && layer.kind === 'Softmax' ? { code: takes[0]! } : writer.call(own, scene);
    for (const helper of call.helpers ?? []) helpers.add(helper);
    return { code: call.code, channels: givenRank > 2 ? channels : ('last' as const) };
  }
}
