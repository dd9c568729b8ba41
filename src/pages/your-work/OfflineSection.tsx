/** What works without a network, with the control that keeps the course, whose code is fetched once the page stands. */
import { useEffect, useState, type ComponentType } from 'react';
import { useStrings } from '@/i18n';
import { useOfflineWords } from '@/i18n/offline-words';

export function OfflineSection() {
  const { loading, loadFailed } = useStrings().site;
  const words = useOfflineWords().keep;
  const [Control, setControl] = useState<ComponentType | 'failed' | null>(null);
  useEffect(() => {
    void import('./KeepOffline').then(
      ({ KeepOffline }) => setControl(() => KeepOffline),
      () => setControl('failed'),
    );
  }, []);
  return (
    <section aria-labelledby="offline">
      <h2 id="offline">{words.title}</h2>
      <p>{words.text}</p>
      <div className="keep-offline">
        {Control === null && <p>{loading}…</p>}
        {Control === 'failed' && <p role="alert">{loadFailed}</p>}
        {Control !== null && Control !== 'failed' && <Control />}
      </div>
    </section>
  );
}
