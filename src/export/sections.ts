/** A program in pieces, which a script has one after the other and a notebook as cells. */
import type { Plan } from './plan';
import { indent } from './python';
import type { Training } from './recipe';
import type { ScriptWords } from './words';
import { sayShape } from './torch/model';

export interface Section {
  readonly heading: keyof ScriptWords['headings'];
  readonly code: string;
  /** What a notebook's cell, or the end of a script, does with it. */
  readonly act: readonly string[];
}

/** The function that gives the examples to train on. */
export function writeData(
  plan: Plan,
  { data }: Training,
  file: string,
  words: ScriptWords,
  mnist: readonly string[],
) {
  const shape = sayShape(plan.inputs[0]!.shape);
  const target = sayShape(plan.model.outputs[0] ?? [null]);
  const body = {
    mnist: [`"""${words.dataMnist}"""`, ...mnist],
    inside: [
      `"""${words.dataInside}"""`,
      `with np.load("${file}") as arrays:`,
      ...indent(['return arrays["data.x"], arrays["data.y"]']),
    ],
    own: [`"""${words.dataOwn(shape, target)}"""`, 'return np.load("x.npy"), np.load("y.npy")'],
  }[data];
  return ['def load_data():', ...indent(body)].join('\n');
}

/** Lines that read the sample that the page's model was asked, as `inputs` and `outputs`. */
export function writeSample(plan: Plan, wrap: (array: string) => string): string[] {
  const list = (kind: string, count: number) =>
    Array.from({ length: count }, (_, i) => wrap(`arrays["sample.${kind}.${i}"]`)).join(', ');
  const { inputs, outputs } = plan.model.sample ?? { inputs: [], outputs: [] };
  return [
    'with np.load(path) as arrays:',
    ...indent([
      `inputs = [${list('input', inputs.length)}]`,
      `outputs = [${list('output', outputs.length)}]`,
    ]),
  ];
}

/** Text as a comment: on one line, whatever it holds, so that none of it can be code. */
export function comment(text: string): string[] {
  return [`# ${text.replace(/\s+/g, ' ')}`];
}
