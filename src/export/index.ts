/**
 * A model on its way out of the browser: a notebook and a script for PyTorch or Keras, with a file of weights.
 * Pure: from what a run left behind to texts and bytes.
 */
import type { TakenModel, TakenTensor } from '../engine/wire/taken-model';
import { writeKerasProgram } from './keras/program';
import type { Fault } from './layers/writer';
import { writeNotebook, type NotebookCell } from './notebook';
import { writeNpz } from './npz';
import { countParameters, planModel, weightsOf, type Plan } from './plan';
import { indent } from './python';
import { planTraining, type Note, type Training } from './recipe';
import type { Section } from './sections';
import { writeTorchProgram } from './torch/program';
import { scriptWords, type ScriptLanguage } from './words';
import { writeZip } from './zip';

export type { Fault, Reason } from './layers/writer';
export type { Note } from './recipe';

export const frameworks = ['PyTorch', 'Keras'] as const;
export type Framework = (typeof frameworks)[number];

export interface ExportOptions {
  readonly framework: Framework;
  /** Of the comments and of the text between the cells. */
  readonly language: ScriptLanguage;
  /** What the files' names begin with; letters, digits and underscores are kept. */
  readonly stem: string;
}

/** What can be said of an export before anything is written. */
export interface ExportReport {
  /** What cannot be exported: where there is any, nothing is. */
  readonly faults: readonly Fault[];
  readonly notes: readonly Note[];
  readonly layers: number;
  readonly parameters: number;
}

export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ExportPart = 'notebook' | 'script' | 'weights' | 'zip';

export function inspectModel(model: TakenModel): ExportReport {
  const nothing = { notes: [], layers: 0, parameters: 0 };
  try {
    const planned = planModel(model);
    if (!planned.ok) return { faults: planned.faults, ...nothing };
    const { plan } = planned;
    const training = planTraining(plan);
    // What cannot be written is known only by writing it.
    for (const framework of frameworks) {
      writeProgram(plan, training, { framework, language: 'en', stem: '' });
    }
    const [layers, parameters] = [plan.layers.length, countParameters(plan)];
    return { faults: [], notes: training.notes, layers, parameters };
  } catch {
    const fault: Fault = { layer: model.name, kind: 'Model', reason: 'unreadable', setting: '' };
    return { faults: [fault], ...nothing };
  }
}

/** @throws RangeError where `inspectModel` finds faults */
export function exportPart(
  model: TakenModel,
  part: ExportPart,
  options: ExportOptions,
): ExportedFile {
  const names = nameFiles(options);
  if (part === 'zip') {
    const files = (['notebook', 'script', 'weights'] as const).map((one) =>
      exportPart(model, one, options),
    );
    return { name: names.zip, mime: 'application/zip', bytes: writeZip(files) };
  }
  const plan = planOrThrow(model);
  const training = planTraining(plan);
  if (part === 'weights') {
    const arrays = arraysOf(plan, training);
    return { name: names.weights, mime: 'application/octet-stream', bytes: writeNpz(arrays) };
  }
  const program = writeProgram(plan, training, options);
  if (part === 'script') {
    return { name: names.script, mime: 'text/x-python', bytes: encode(joinScript(program)) };
  }
  const notebook = writeNotebook(cellsOf(program));
  return { name: names.notebook, mime: 'application/x-ipynb+json', bytes: encode(notebook) };
}

function planOrThrow(model: TakenModel): Plan {
  const planned = planModel(model);
  if (planned.ok) return planned.plan;
  const kinds = planned.faults.map(({ kind, setting }) => `${kind} ${setting}`.trim());
  throw new RangeError(`The model '${model.name}' cannot be exported: ${kinds.join(', ')}.`);
}

function plainStem(stem: string): string {
  return stem.replace(/\W+/g, '_').replace(/^_+|_+$/g, '') || 'model';
}

function nameFiles({ framework, stem }: ExportOptions) {
  const plain = plainStem(stem);
  const base = `${plain}_${framework.toLowerCase()}`;
  return {
    notebook: `${base}.ipynb`,
    script: `${base}.py`,
    zip: `${base}.zip`,
    // The same for both.
    weights: `${plain}_weights.npz`,
  };
}

/** The file of weights has the sample, and small examples to train on, beside the weights. */
function arraysOf(plan: Plan, { data }: Training): Record<string, TakenTensor> {
  const { sample, data: examples } = plan.model;
  const numbered = (kind: string, tensors: readonly TakenTensor[] = []) =>
    tensors.map((tensor, i) => [`sample.${kind}.${i}`, tensor] as const);
  const inside: Record<string, TakenTensor> =
    data === 'inside' && examples !== null && examples !== 'mnist'
      ? { 'data.x': examples.inputs[0]!, 'data.y': examples.targets[0]! }
      : {};
  return {
    ...weightsOf(plan),
    ...Object.fromEntries([
      ...numbered('input', sample?.inputs),
      ...numbered('output', sample?.outputs),
    ]),
    ...inside,
  };
}

interface Program {
  readonly title: string;
  readonly intro: readonly string[];
  readonly upload: string;
  readonly imports: readonly string[];
  readonly sections: readonly (Section & { readonly title: string })[];
}

function writeProgram(plan: Plan, training: Training, options: ExportOptions): Program {
  const words = scriptWords[options.language];
  const { weights } = nameFiles(options);
  const write = options.framework === 'PyTorch' ? writeTorchProgram : writeKerasProgram;
  const { imports, sections } = write(plan, training, weights, words);
  return {
    title: words.title(plainStem(options.stem), options.framework),
    intro: [words.from, words.beside(weights)],
    upload: words.upload(weights),
    imports,
    sections: sections.map((section) => ({ ...section, title: words.headings[section.heading] })),
  };
}

function joinScript({ title, intro, imports, sections }: Program): string {
  const acts = sections.flatMap(({ act }) => act);
  const parts = [
    [`"""${title}`, '', ...intro, '"""', '', ...imports].join('\n'),
    ...sections.map(({ code }) => code),
    ['if __name__ == "__main__":', ...indent(acts)].join('\n'),
  ];
  return `${parts.join('\n\n\n')}\n`;
}

function cellsOf({ title, intro, upload, imports, sections }: Program): NotebookCell[] {
  return [
    { kind: 'markdown', text: [`# ${title}`, ...intro, upload].join('\n\n') },
    { kind: 'code', text: imports.join('\n') },
    ...sections.flatMap(({ title: heading, code, act }): NotebookCell[] => [
      { kind: 'markdown', text: `## ${heading}` },
      { kind: 'code', text: [code, ...(act.length > 0 ? [act.join('\n')] : [])].join('\n\n\n') },
    ]),
  ];
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
