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

const emptyDigit: DigitState = { strokes: [], centred: true, example: null };

const digitStore = createStore<DigitState>()(() => emptyDigit);

export function useDigitState(): DigitState {
  return useStore(digitStore);
}

export function setStrokes(strokes: readonly Stroke[]): void {
  digitStore.setState({ strokes, example: null });
}

export function setCentred(centred: boolean): void {
  digitStore.setState({ centred });
}

/** Puts a test image in place of the drawing. @param bytes 28 × 28, 0 … 255 */
export function setExample(index: number, bytes: Uint8Array): void {
  const values = Float32Array.from(bytes, (ink) => ink / 255);
  digitStore.setState({ example: { index, image: { width: 28, height: 28, values } } });
}

export function resetDigit(): void {
  digitStore.setState(emptyDigit);
}

/** The 28 × 28 pixels that a network is given; null while nothing is drawn or chosen. */
export function useDigit(): GreyImage | null {
  const { strokes, centred, example } = useDigitState();
  return useMemo(() => {
    if (example !== null) return example.image;
    if (strokes.length === 0) return null;
    const drawing = rasterizeStrokes(strokes, drawingSide);
    return centred ? normalizeDigit(drawing) : shrinkDrawing(drawing);
  }, [strokes, centred, example]);
}
