/** Keeps the section being read where it is on the screen while the text around it is exchanged. */
import { Component, createRef, type ReactNode } from 'react';

interface KeepPlaceProps {
  /** When it changes, the children are the same sections in other words. */
  readonly version: string;
  readonly className?: string;
  readonly children: ReactNode;
}

interface Place {
  readonly heading: string;
  readonly top: number;
}

/** A class, since only a class is told right before the document changes. */
export class KeepPlace extends Component<KeepPlaceProps> {
  private readonly root = createRef<HTMLDivElement>();

  private headings(): Element[] {
    return [...(this.root.current?.querySelectorAll('h2[id], h3[id]') ?? [])];
  }

  /** The last heading above the middle of the screen; null above the first one. */
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): Place | null {
    if (before.version === this.props.version) return null;
    let place: Place | null = null;
    for (const heading of this.headings()) {
      const { top } = heading.getBoundingClientRect();
      if (top > window.innerHeight / 2) break;
      place = { heading: heading.id, top };
    }
    return place;
  }

  override componentDidUpdate(_before: KeepPlaceProps, _state: unknown, place: Place | null): void {
    if (place === null) return;
    const heading = this.headings().find(({ id }) => id === place.heading);
    if (heading === undefined) return;
    const moved = heading.getBoundingClientRect().top - place.top;
    window.scrollBy({ top: moved, behavior: 'instant' });
  }

  override render(): ReactNode {
    return (
      <div ref={this.root} className={this.props.className}>
        {this.props.children}
      </div>
    );
  }
}
