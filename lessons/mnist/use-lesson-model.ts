/** The network that this lesson's cell trains, or the one that was saved and loaded again. */
import { useDigitModel, type DigitModel } from '@/components/digits/digit-model';
import loadSaved from './cells/saved/load.ts?cell';

export function useLessonModel(): DigitModel | null {
  return useDigitModel('mnist/train', loadSaved.id);
}
