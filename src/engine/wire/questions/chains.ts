/** What a page may ask a cell that lent it chains of dense layers. */
import * as v from 'valibot';
import { chainActivations } from '../../../math/dense-chain';
import type { Kind } from './kind';

const floats = v.custom<Float32Array>((value) => value instanceof Float32Array);
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);

const questions = {
  /** The layers of a chain as they are now, by its name; null where there is none of that name. */
  read: {
    input: v.string(),
    answer: v.nullable(
      v.array(v.object({ kernel: floats, bias: floats, activation: v.picklist(chainActivations) })),
    ),
  },
  /** What a chain makes of each of the lent images, one after the other, and their classes. */
  run: {
    input: v.string(),
    answer: v.nullable(v.object({ width: v.number(), values: floats, labels: bytes })),
  },
} as const;

export type ChainQuestions = typeof questions;

export const chains: Kind<ChainQuestions> = { name: 'chains', questions };
