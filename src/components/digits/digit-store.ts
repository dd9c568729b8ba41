/** The digit that the reader is looking at, shared by every figure on the page. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  normalizeDigit,
  rasterizeStrokes,
  shrinkDrawing,
  type GreyImage,
  type Stroke,
} from '@/math/digit-image';

interface DigitState {
  readonly strokes: readonly Stroke[];
  /** Whether a drawing is scaled and centred by mass, as MNIST's digits were. */
  readonly centred: boolean;
  /** A test image in place of the drawing. */
  readonly example: { readonly index: number; readonly image: GreyImage } | null;
}

/** Pixels along a side while strokes are drawn: four for each of the 28. */
const drawingSide = 112;

export const emptyDigit: DigitState = { strokes: [], centred: true, example: null };

export const digitStore = createStore<DigitState>()(() => emptyDigit);

export function setStrokes(strokes: readonly Stroke[]): void {
  digitStore.setState({ strokes, example: null });
}

/** The 28 × 28 pixels that a network is given; null while nothing is drawn or chosen. */
export function useDigit(): GreyImage | null {
  const { strokes, centred, example } = useStore(digitStore);
  return useMemo(() => {
    if (example !== null) return example.image;
    if (strokes.length === 0) return null;
    const drawing = rasterizeStrokes(strokes, drawingSide);
    return centred ? normalizeDigit(drawing) : shrinkDrawing(drawing);
  }, [strokes, centred, example]);
}
