/** Stands in for a lesson's text that could not be fetched, and offers to try again. */
import { Component, type ReactNode } from 'react';
import { loadContent } from '@/catalogue';
import { useLanguage, useStrings } from '@/i18n';

interface ContentBoundaryProps {
  readonly lesson: string;
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
    return (
      <LoadFailure lesson={this.props.lesson} onLoaded={() => this.setState({ failed: false })} />
    );
  }
}

interface LoadFailureProps {
  readonly lesson: string;
  readonly onLoaded: () => void;
}

function LoadFailure({ lesson, onLoaded }: LoadFailureProps) {
  const { site } = useStrings();
  const language = useLanguage();
  const retry = () => {
    loadContent(lesson, language).then(onLoaded, () => {
      // Online and still failing: the site was built anew, and its pages name other files.
      if (navigator.onLine) window.location.reload();
    });
  };
  return (
    <div role="alert" className="notice">
      <p>{site.loadFailed}</p>
      <button type="button" className="button button--primary" onClick={retry}>
        {site.retry}
      </button>
    </div>
  );
}
