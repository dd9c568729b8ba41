/** A PyTorch module of a model, and the function that gives it the page's weights. */
import { writerOf } from '../layers';
import { varianceScaling } from '../layers/initialisers';
import type { Penalty, TorchWeight } from '../layers/writer';
import type { Plan, PlannedStep } from '../plan';
import { indent } from '../python';
import type { ScriptWords } from '../words';
import { writeForward, type Forward } from './forward';
import { writeHelpers } from './helpers';

interface Named {
  /** Such as `conv2d_1`. */
  readonly module: string;
  readonly make: string;
  readonly weights: readonly TorchWeight[];
  readonly id: string;
  readonly frozen: boolean;
}

function modulesOf(plan: Plan): Named[] {
  const first = new Map<string, PlannedStep>();
  for (const step of plan.steps) if (!first.has(step.layer.id)) first.set(step.layer.id, step);
  return [...first.values()].flatMap(({ layer, rank, mask }) => {
    const modules = writerOf(layer.kind).modules?.(layer, { masked: mask !== null, rank }) ?? [];
    return modules.map(({ suffix, make, weights }) => ({
      ...{ module: `${layer.id}${suffix}`, make, weights, id: layer.id },
      frozen: weights.length > 0 && !layer.settings.flag('trainable', true),
    }));
  });
}

export interface TorchModel {
  readonly code: string;
  /** Whether it has a method `logits`. */
  readonly hasLogits: boolean;
  /** What training adds to the loss; null where nothing is. */
  readonly penalty: string | null;
}

export function writeTorchModel(plan: Plan, words: ScriptWords): TorchModel {
  const modules = modulesOf(plan);
  const forward = writeForward(plan);
  const starts = modules.flatMap(({ module, weights }) =>
    weights.flatMap(({ name, start }) =>
      start === null ? [] : [start.replace('{}', `self.${module}.${name}`)],
    ),
  );
  const helpers = writeHelpers(forward.helpers);
  if (starts.some((line) => line.startsWith('variance_scaling_'))) helpers.push(varianceScaling);
  const arguments_ = plan.inputs.map(({ value }) => value).join(', ');
  const lines = [
    'class Model(nn.Module):',
    ...indent([`"""${words.modelTakes(plan.inputs.map(({ shape }) => sayShape(shape)))}"""`, '']),
    ...indent(['def __init__(self):']),
    ...indent(
      [
        'super().__init__()',
        ...modules.map(({ module, make }) => `self.${module} = ${make}`),
        ...modules
          .filter(({ frozen }) => frozen)
          .map(({ module }) => `self.${module}.requires_grad_(False)`),
        ...modules.flatMap(({ module, weights }) =>
          weights
            .filter(({ fixed }) => fixed)
            .map(({ name }) => `self.${module}.${name}.requires_grad_(False)`),
        ),
        ...(starts.length > 0 ? ['self.start_anew()'] : []),
      ],
      8,
    ),
    ...(starts.length > 0
      ? [
          '',
          ...indent(['def start_anew(self):', ...indent([`"""${words.startAnew}"""`, ...starts])]),
        ]
      : []),
    '',
    ...indent(explainFirst(writeMethods(forward, arguments_), words.channelsFirst)),
  ];
  const penalties = modules.flatMap(({ module, weights }) =>
    weights.flatMap(({ name, penalty }) =>
      penalty === null ? [] : [sayPenalty(`model.${module}.${name}`, penalty)],
    ),
  );
  return {
    code: [...helpers, lines.join('\n')].join('\n\n\n'),
    hasLogits: forward.last !== null,
    penalty: penalties.length === 0 ? null : penalties.join(' + '),
  };
}

/** Says once why the channels are moved. */
function explainFirst(lines: readonly string[], why: string): string[] {
  const first = lines.findIndex((line) => line.includes('.movedim(-1, 1)'));
  return lines.map((line, i) => (i === first ? `${line}  # ${why}` : line));
}

function writeMethods({ lines, result, last }: Forward, names: string): string[] {
  const body = indent([...lines, `return ${result}`]);
  if (last === null) return [`def forward(self, ${names}):`, ...body];
  return [
    `def logits(self, ${names}):`,
    ...body,
    '',
    `def forward(self, ${names}):`,
    ...indent([`return ${last.replace('{}', `self.logits(${names})`)}`]),
  ];
}

function sayPenalty(weight: string, { l1, l2 }: Penalty): string {
  const terms = [
    ...(l1 > 0 ? [`${l1} * ${weight}.abs().sum()`] : []),
    ...(l2 > 0 ? [`${l2} * ${weight}.square().sum()`] : []),
  ];
  return terms.join(' + ') || '0';
}

/** A shape as prose, with `n` for the number of examples. */
export function sayShape(shape: readonly (number | null)[]): string {
  return `(${['n', ...shape.slice(1).map((size) => size ?? 'None')].join(', ')}${shape.length === 1 ? ',' : ''})`;
}

/** The function that puts the page's weights into the model, turned as PyTorch has them. */
export function writeTorchLoading(plan: Plan, file: string, words: ScriptWords): string {
  const entries = modulesOf(plan).flatMap(({ module, weights, id }) =>
    weights.map(({ name, role, turn }) => `"${module}.${name}": w["${id}.${role}"]${turn},`),
  );
  return [
    `def load_weights(model, path="${file}"):`,
    ...indent([
      `"""${words.loadTurned}"""`,
      'with np.load(path) as arrays:',
      ...indent(['w = {name: torch.from_numpy(arrays[name]) for name in arrays.files}']),
      'model.load_state_dict({',
      ...indent(entries),
      '})',
      'return model',
    ]),
  ].join('\n');
}
