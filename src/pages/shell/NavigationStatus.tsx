/** Says which page was reached without a reload, and shows when the next one takes its time. */
import { useStore } from 'zustand';
import { useStrings } from '@/i18n';
import { navigationStore } from './navigation';
import './NavigationStatus.css';

export function NavigationStatus({ title }: { readonly title: string }) {
  const { loading } = useStrings().site;
  const { pending, arrivals } = useStore(navigationStore);
  return (
    <>
      {pending && (
        <div className="loading-line" role="progressbar" aria-label={loading} aria-busy="true" />
      )}
      <p role="status" className="visually-hidden">
        {arrivals > 0 ? title : ''}
      </p>
    </>
  );
}
