/** Which network answers now, and buttons to keep, fetch and download it. */
import { useState } from 'react';
import { askNow } from '@/components/answers/use-answer';
import { loadDigits, type DigitModel } from '@/components/digits/digit-model';
import { useScope } from '@/components/lesson/scope';
import loadSaved from './cells/saved/load.ts?cell';
import { useWords, type Words } from './strings';

function describeModel(model: DigitModel | null, strings: Words['model']): string {
  if (model === null) return strings.none;
  if (model.session.id === loadSaved.id) return strings.loaded;
  return model.state === 'running' ? strings.training(model.step) : strings.trained(model.step);
}

export function ModelBar({ model }: { readonly model: DigitModel | null }) {
  const strings = useWords().model;
  const { id: scope } = useScope();
  const [news, setNews] = useState('');
  const training = model !== null && model.state === 'running';

  /** Says how something ended that resolves with a reason where it fails. */
  async function tell(action: Promise<string | null>, success: string): Promise<void> {
    const reason = await action.catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    setNews(reason === null ? success : strings.failed(reason));
  }

  return (
    <div className="figure__row mnist-model">
      <span className="mnist-model__name">{describeModel(model, strings)}</span>
      <button
        type="button"
        className="button"
        disabled={model === null}
        onClick={() => {
          if (model !== null)
            void tell(
              askNow(model, 'save', null).then(() => null),
              strings.saved,
            );
        }}
      >
        {strings.save}
      </button>
      <button
        type="button"
        className="button"
        disabled={training}
        onClick={() => {
          setNews(strings.loading);
          void tell(loadDigits(loadSaved, scope), '');
        }}
      >
        {strings.load}
      </button>
      <button
        type="button"
        className="button"
        disabled={model === null}
        onClick={() => {
          if (model !== null)
            void tell(
              askNow(model, 'download', null).then(() => null),
              '',
            );
        }}
      >
        {strings.download}
      </button>
      <span role="status" className="mnist-model__news">
        {news}
      </span>
    </div>
  );
}
