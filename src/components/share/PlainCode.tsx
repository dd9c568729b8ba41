/** Code that can only be read. */
import { showHiddenSigns } from '@/share/hidden-signs';
import './PlainCode.css';

interface PlainCodeProps {
  readonly label: string;
  readonly code: string;
}

export function PlainCode({ label, code }: PlainCodeProps) {
  return (
    <pre className="plain-code" role="region" aria-label={label} tabIndex={0}>
      <code>{showHiddenSigns(code)}</code>
    </pre>
  );
}
