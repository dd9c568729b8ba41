/** Stands in for what could not be fetched, and offers to try again. */
import { useStrings } from '@/i18n';

interface LoadFailureProps {
  /** What is missing. */
  readonly text: string;
  readonly load: () => Promise<unknown>;
}

export function LoadFailure({ text, load }: LoadFailureProps) {
  const { retry } = useStrings().site;
  const tryAgain = () => {
    load().catch(() => {
      // Online and still failing: the site was built anew, and its pages name other files.
      if (navigator.onLine) window.location.reload();
    });
  };
  return (
    <div role="alert" className="notice">
      <p>{text}</p>
      <button type="button" className="button" onClick={tryAgain}>
        {retry}
      </button>
    </div>
  );
}
