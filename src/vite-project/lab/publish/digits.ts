/** `publish` without the lesson's figures: what is left of it is the test. */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ImageSet } from '../../../engine/worker/data-sets';
import {
  judgeDigits,
  summarize,
  type PublishedModel,
} from '../../../engine/worker/publish/judge-digits';

/** What a figure's buttons would call. */
interface PublishTools {
  readonly serve: (name: string, handler: (input: unknown) => unknown) => void;
  readonly save: (model: LayersModel) => Promise<void>;
  readonly download: (model: LayersModel) => Promise<void>;
}

export function publishDigits(
  model: LayersModel,
  test: ImageSet,
  _tools: PublishTools,
): PublishedModel {
  return { test: async () => summarize(await judgeDigits(model, test)) };
}
