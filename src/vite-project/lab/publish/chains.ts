/** `lend` without the lesson's figures: nobody asks for what is lent. */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ImageSet } from '../../../engine/worker/data-sets';

export function publishChains(
  _chains: Readonly<Record<string, LayersModel>>,
  _images: ImageSet,
  _serve: (name: string, handler: (input: unknown) => unknown) => void,
): void {
  return;
}
