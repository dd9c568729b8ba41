/** Stands where a figure has nothing to show yet; where a file did not come, it can be asked for again. */
import { useWords } from './strings';

interface WaitingProps {
  readonly text: string;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function Waiting({ text, failed, retry }: WaitingProps) {
  const words = useWords().run;
  return (
    <p role="status" className="gpt__waiting">
      {failed ? words.failed : text}{' '}
      {failed && (
        <button type="button" className="button" onClick={retry}>
          {words.again}
        </button>
      )}
    </p>
  );
}
