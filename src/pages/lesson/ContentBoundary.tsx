/** Stands in for a page's text that could not be fetched, and offers to try again. */
import { Component, type ReactNode } from 'react';
import { LoadFailure } from '@/components/arrival/LoadFailure';
import { useStrings } from '@/i18n';

interface ContentBoundaryProps {
  /** Fetches the text once more. */
  readonly load: () => Promise<unknown>;
  /** When it changes, other text is to be shown, which may be there. */
  readonly version: string;
  readonly children: ReactNode;
}

export class ContentBoundary extends Component<ContentBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: ContentBoundaryProps): void {
    if (before.version !== this.props.version) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <MissingText load={this.props.load} onLoaded={() => this.setState({ failed: false })} />;
  }
}

interface MissingTextProps extends Pick<ContentBoundaryProps, 'load'> {
  readonly onLoaded: () => void;
}

function MissingText({ load, onLoaded }: MissingTextProps) {
  const { loadFailed } = useStrings().site;
  return <LoadFailure text={loadFailed} load={() => load().then(onLoaded)} />;
}
