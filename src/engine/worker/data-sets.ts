/** The data sets that a cell can have, as tensors. */
import * as tf from '@tensorflow/tfjs-core';
import type { DigitBatch, DigitSet } from '../../data/digit-set';
import { loadMnist, type FetchPacked, type MnistOptions } from '../../data/mnist';
import { loadPenguins, penguinFeatures, penguinSpecies } from '../../data/penguins';
import { loadRows, rowWidths, trainedOn, type WeightsName } from '../../data/row-weights';
import { loadText, textNames, type TextName } from '../../data/text';
import { characterVocabulary, splitText } from '../../math/language/characters';
import { fitVocabulary, type CharacterTables } from '../../math/language/fit-vocabulary';
import { keepKnown, replaceRare, requireLength } from '../../math/language/own-text';
import {
  makeBlobs,
  makeCircles,
  makeGate,
  makeMoons,
  makeSpirals,
  type BlobOptions,
  type CircleOptions,
  type LabelledPoints,
  type PointOptions,
  type SpiralOptions,
} from '../../math/planar-data';
import { fetchWithProgress, noteDataSet } from './data-files';

export interface Points2D {
  /** Coordinates, [n, 2]. */
  readonly x: tf.Tensor2D;
  /** The class of each point as a number from 0, [n, 1]. */
  readonly y: tf.Tensor2D;
}

function pointTensors({ points, classes }: LabelledPoints): Points2D {
  return {
    x: tf.tensor2d(points.flat(), [points.length, 2]),
    y: tf.tensor2d([...classes], [classes.length, 1]),
  };
}

export interface Penguins {
  /** Bill length, bill depth and flipper length in millimetres, body mass in grams: [342, 4]. */
  readonly x: tf.Tensor2D;
  /** Their species, one-hot: [342, 3]. */
  readonly y: tf.Tensor2D;
  /** The species of each bird as a number from 0. */
  readonly labels: readonly number[];
  /** Names of the four columns of `x`. */
  readonly features: readonly string[];
  /** Names of the three columns of `y`. */
  readonly species: readonly string[];
}

async function loadPenguinTensors(): Promise<Penguins> {
  const { rows, labels } = await loadPenguins(fetchWithProgress());
  const oneHot = labels.map((label) => penguinSpecies.map((_, i) => (i === label ? 1 : 0)));
  return {
    x: tf.tensor2d(rows.flat(), [rows.length, penguinFeatures.length]),
    y: tf.tensor2d(oneHot.flat(), [rows.length, penguinSpecies.length]),
    labels,
    features: penguinFeatures,
    species: penguinSpecies,
  };
}

export interface ImageBatch {
  /** Number of images in this batch. */
  readonly size: number;
  /** Images, [size, 28, 28, 1], 0 (paper) to 1 (ink). */
  readonly x: tf.Tensor4D;
  /** Their classes, one-hot, [size, 10]. */
  readonly y: tf.Tensor2D;
}

/** A set of labelled images; what it hands out is the caller's to dispose. */
export interface ImageSet {
  /** Number of images. */
  readonly size: number;
  /** The class of each image. */
  readonly labels: Uint8Array;
  /** The next images in shuffled order, reshuffled every epoch; an epoch's last batch may be short. */
  next(size: number): ImageBatch;
  /** Images `start` … `start + size − 1` in the set's own order; fewer at its end. */
  batch(start: number, size: number): ImageBatch;
  /** The images at these places. */
  pick(indices: ArrayLike<number>): ImageBatch;
}

export interface ImageSets {
  readonly train: ImageSet;
  readonly validation: ImageSet;
  readonly test: ImageSet;
}

async function loadMnistSets(options: MnistOptions): Promise<ImageSets> {
  noteDataSet('mnist');
  const sets = await loadMnist(fetchWithProgress(), options, () => Math.random());
  return {
    train: imageSet(sets.train),
    validation: imageSet(sets.validation),
    test: imageSet(sets.test),
  };
}

function imageSet(digits: DigitSet): ImageSet {
  const toTensors = ({ size, x, y }: DigitBatch): ImageBatch => ({
    size,
    x: tf.tensor4d(x, [size, 28, 28, 1]),
    y: tf.tensor2d(y, [size, 10]),
  });
  return {
    size: digits.size,
    labels: digits.labels,
    next: (size) => toTensors(digits.next(size)),
    batch: (start, size) => toTensors(digits.batch(start, size)),
    pick: (indices) => toTensors(digits.pick(indices)),
  };
}

/** A text to learn a language model from, with its characters as numbers. */
export interface TextSet {
  /** All but its last tenth. */
  readonly train: string;
  /** The last tenth. */
  readonly validation: string;
  /** Every character of the whole text once, in the order of their code points. */
  readonly characters: readonly string[];
  /** The place of each character of a text in `characters`: its id. */
  readonly encode: (text: string) => Int32Array;
  /** The text of some ids. */
  readonly decode: (ids: ArrayLike<number>) => string;
}

async function loadTextSet(name: TextName): Promise<TextSet> {
  if (!textNames.includes(name)) {
    const known = textNames.map((one) => `'${one}'`).join(' and ');
    throw new RangeError(`data.text: there is no text '${name as string}'; there are ${known}.`);
  }
  const text = await loadText(fetchWithProgress(), name);
  return { ...splitText(text), ...characterVocabulary(text) };
}

/** Different characters of a text that somebody brings along, at most. */
const mostCharacters = 1000;

function makeOwnText(text: unknown, known?: readonly string[]): TextSet {
  if (typeof text !== 'string') {
    throw new TypeError('data.ownText: a text is needed, between backticks or quotes.');
  }
  const fit = known ? keepKnown(text, known) : replaceRare(text, mostCharacters);
  requireLength(fit);
  return { ...splitText(fit), ...characterVocabulary(known ? known.join('') : fit) };
}

/** The tables of a kept network, with the characters of the text that it was trained on. */
async function tablesOf(fetchPacked: FetchPacked, name: WeightsName): Promise<CharacterTables> {
  const { text, starts } = trainedOn[name];
  const { characters } = characterVocabulary(await loadText(fetchPacked, text));
  return { characters, starts: starts(characters.length) };
}

async function loadWeights(
  name: WeightsName,
  characters?: readonly string[],
): Promise<tf.Tensor2D> {
  const fetchPacked = fetchWithProgress();
  const kept = await loadRows(fetchPacked, name);
  const width = rowWidths[name];
  const values = characters
    ? fitVocabulary(kept, width, await tablesOf(fetchPacked, name), characters)
    : kept;
  return tf.tensor2d(values, [values.length / width, width]);
}

/** Data sets. The tensors are yours to dispose. */
export const data = {
  /**
   * MNIST: 60,000 handwritten digits to train on and 10,000 to test with (LeCun et al., 1998).
   * Downloads what the options need, once.
   */
  mnist: (options: MnistOptions = {}): Promise<ImageSets> => loadMnistSets(options),

  /**
   * Sizes of 342 penguins of three species, sorted by species (Gorman, Williams and Fraser, 2014):
   * the table as it was published, neither split nor scaled.
   */
  penguins: (): Promise<Penguins> => loadPenguinTensors(),

  /**
   * A text as characters: `'sonnets'`, Shakespeare's 154 (1609; 94,039 characters, 61 different
   * ones), or `'moby-dick'`, Herman Melville's novel (1851; 1,185,750 and 75).
   *
   * ```ts
   * const { train, validation, characters, encode, decode } = await data.text('sonnets');
   * const ids = encode(train);
   * ```
   */
  text: (name: TextName): Promise<TextSet> => loadTextSet(name),

  /**
   * The same of a text that you bring along, of 3000 characters or more. Where it has more than 1000
   * different ones, the rarest become □.
   *
   * @param known characters that there may be; all others are left out then
   */
  ownText: (text: string, known?: readonly string[]): TextSet => makeOwnText(text, known),

  /**
   * Weights that come with a page, rounded to a byte each: `'gpt'` are those of the lesson on a small
   * GPT after 2000 steps on the sonnets, in rows of 64 numbers.
   *
   * @param characters of another text: the rows that stand for characters come in their order then, and a
   * character that the sonnets lack begins with the mean of those rows
   */
  weights: (name: WeightsName, characters?: readonly string[]): Promise<tf.Tensor2D> =>
    loadWeights(name, characters),

  /** Two half moons that reach into each other; classes 0 and 1. */
  moons: (options: PointOptions = {}): Points2D => pointTensors(makeMoons(options)),

  /** A circle around a smaller one; classes 0 (outside) and 1. */
  circles: (options: CircleOptions = {}): Points2D => pointTensors(makeCircles(options)),

  /** Spiral arms, one a class. */
  spirals: (options: SpiralOptions = {}): Points2D => pointTensors(makeSpirals(options)),

  /** Round clouds, one a class. */
  blobs: (options: BlobOptions = {}): Points2D => pointTensors(makeBlobs(options)),

  /** The truth table of a logical gate: x [4, 2] in the order 00, 01, 10, 11 and y [4, 1]. */
  gates: (name: 'and' | 'or' | 'xor'): Points2D => pointTensors(makeGate(name)),
} as const;
