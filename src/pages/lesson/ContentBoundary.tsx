/** Stands in for a lesson's text that could not be fetched, and offers to try again. */
import { Component, type ReactNode } from 'react';
import { lessonTexts } from '@/catalogue';
import { LoadFailure } from '@/components/arrival/LoadFailure';
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
      <MissingText lesson={this.props.lesson} onLoaded={() => this.setState({ failed: false })} />
    );
  }
}

interface MissingTextProps {
  readonly lesson: string;
  readonly onLoaded: () => void;
}

function MissingText({ lesson, onLoaded }: MissingTextProps) {
  const { loadFailed } = useStrings().site;
  const language = useLanguage();
  return (
    <LoadFailure text={loadFailed} load={() => lessonTexts.load(lesson, language).then(onLoaded)} />
  );
}
