/** What a page may ask a cell that published a model of digits. */
import * as v from 'valibot';
import type { AnswerOf, Kind } from './kind';

const floats = v.custom<Float32Array>((value) => value instanceof Float32Array);
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
const imagePixels = 28 * 28;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** 28 × 28, 0 … 1. */
const image = v.pipe(
  floats,
  v.check(({ length }) => length === imagePixels, `An image has ${imagePixels} pixels.`),
);

const test = v.object({
  labels: bytes,
  predicted: bytes,
  /** Probability that the model gave its own prediction. */
  confidences: floats,
  /** Cross-entropy of each example, in nats. */
  losses: floats,
});

const questions = {
  /** The ten logits of an image. */
  predict: { input: image, answer: floats },
  /** What each layer makes of an image. */
  features: {
    input: image,
    answer: v.array(
      v.object({
        name: v.string(),
        kind: v.picklist(['convolution', 'max-pool', 'flatten', 'dense', 'other']),
        /** Of one example. */
        shape: v.array(count),
        values: floats,
      }),
    ),
  },
  /** Kernel and bias of a convolution, by its place among the features. */
  weights: {
    input: count,
    answer: v.object({
      shape: v.tuple([count, count, count, count]),
      kernel: floats,
      bias: floats,
    }),
  },
  /** Has the model judge every test image as it stands now; takes seconds. */
  test: { input: v.null(), answer: test },
  /** The newest verdict on every test image; null before the first. */
  lastTest: { input: v.null(), answer: v.nullable(test) },
  /** Test images by their places, 784 bytes each, one after the other. */
  images: { input: v.array(count), answer: bytes },
  /** Keeps the model in this browser, where the cell `load` finds it. */
  save: { input: v.null(), answer: v.void() },
  /** Hands the reader `model.json` and its weights in TensorFlow.js's format. */
  download: { input: v.null(), answer: v.void() },
} as const;

export type DigitQuestions = typeof questions;

export const digits: Kind<DigitQuestions> = { name: 'digits', questions };

/** What each layer made of one image. */
export type LayerFeatures = AnswerOf<DigitQuestions, 'features'>[number];
export type ConvolutionAnswer = AnswerOf<DigitQuestions, 'weights'>;
export type TestAnswer = AnswerOf<DigitQuestions, 'test'>;
