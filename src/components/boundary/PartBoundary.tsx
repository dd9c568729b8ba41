/** Keeps what fails in one part of a page, such as a figure or a chart of a cell, from taking the rest along. */
import { Component, type ReactNode } from 'react';
import { useStrings } from '@/i18n';
import './PartBoundary.css';

interface PartBoundaryProps {
  /** When it changes, the part is tried again: what it shows is another thing. */
  readonly version?: unknown;
  readonly children: ReactNode;
}

interface PartState {
  /** Why it failed; null while it stands. */
  readonly reason: string | null;
}

/** Characters of an error's message that are shown. */
const longestReason = 300;

export class PartBoundary extends Component<PartBoundaryProps, PartState> {
  override state: PartState = { reason: null };

  static getDerivedStateFromError(error: unknown): PartState {
    return { reason: wordError(error) };
  }

  override componentDidUpdate(before: PartBoundaryProps): void {
    if (before.version !== this.props.version) this.setState({ reason: null });
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return <PartFailure reason={reason} onRetry={() => this.setState({ reason: null })} />;
  }
}

function wordError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, longestReason);
}

function PartFailure({ reason, onRetry }: { readonly reason: string; onRetry: () => void }) {
  const { part, retry } = useStrings().site;
  return (
    <div role="alert" className="notice part-failure">
      <p>{part.failed}</p>
      <p className="part-failure__reason">{reason}</p>
      <button type="button" className="button" onClick={onRetry}>
        {retry}
      </button>
    </div>
  );
}
