/** What a page may ask a cell that published a model of digits: the questions, typed on both sides. */
import * as v from 'valibot';
import type { CellSession } from './session-types';

/** Names under which a cell serves; the worker answers each with what its schema below says. */
export const digitQuestions = {
  predict: 'digits/predict',
  features: 'digits/features',
  weights: 'digits/weights',
  test: 'digits/test',
  lastTest: 'digits/last-test',
  images: 'digits/images',
  save: 'digits/save',
  download: 'digits/download',
} as const;

const floats = v.instance(Float32Array);
const bytes = v.instance(Uint8Array);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const featuresSchema = v.array(
  v.object({
    name: v.string(),
    kind: v.picklist(['convolution', 'max-pool', 'flatten', 'dense', 'other']),
    /** Of one example. */
    shape: v.array(count),
    values: floats,
  }),
);

const weightsSchema = v.object({
  shape: v.tuple([count, count, count, count]),
  kernel: floats,
  bias: floats,
});

const testSchema = v.object({
  labels: bytes,
  predicted: bytes,
  /** Probability that the model gave its own prediction. */
  confidences: floats,
  /** Cross-entropy of each example, in nats. */
  losses: floats,
});

/** What each layer made of one image. */
export type LayerFeatures = v.InferOutput<typeof featuresSchema>[number];
export type ConvolutionAnswer = v.InferOutput<typeof weightsSchema>;
export type TestAnswer = v.InferOutput<typeof testSchema>;

/** Whether the cell's present run has published a model. */
export function publishesDigits(session: CellSession): boolean {
  return session.store.getState().serves.includes(digitQuestions.predict);
}

/** The ten logits of one image. @param pixels 28 × 28, 0 … 1 */
export async function askLogits(session: CellSession, pixels: Float32Array): Promise<Float32Array> {
  return v.parse(floats, await session.ask(digitQuestions.predict, pixels));
}

/** Every layer's output for one image. @param pixels 28 × 28, 0 … 1 */
export async function askFeatures(
  session: CellSession,
  pixels: Float32Array,
): Promise<readonly LayerFeatures[]> {
  return v.parse(featuresSchema, await session.ask(digitQuestions.features, pixels));
}

/** Kernel and bias of a convolution. @param layer its place in `askFeatures`' answer */
export async function askWeights(session: CellSession, layer: number): Promise<ConvolutionAnswer> {
  return v.parse(weightsSchema, await session.ask(digitQuestions.weights, layer));
}

/** The model's last verdict on every test image, as the cell asked for it; null before the first. */
export async function askLastTest(session: CellSession): Promise<TestAnswer | null> {
  return v.parse(v.nullable(testSchema), await session.ask(digitQuestions.lastTest, null));
}

/** Has the model judge every test image as it stands now; takes seconds. */
export async function askTest(session: CellSession): Promise<TestAnswer> {
  return v.parse(testSchema, await session.ask(digitQuestions.test, null));
}

/** Test images, 784 bytes each, one after the other. */
export async function askImages(
  session: CellSession,
  indices: readonly number[],
): Promise<Uint8Array> {
  return v.parse(bytes, await session.ask(digitQuestions.images, indices));
}

/** Keeps the model in this browser, where the cell `load` finds it. */
export async function askToSave(session: CellSession): Promise<void> {
  await session.ask(digitQuestions.save, null);
}

/** Hands the reader `model.json` and its weights in TensorFlow.js's format. */
export async function askToDownload(session: CellSession): Promise<void> {
  await session.ask(digitQuestions.download, null);
}
