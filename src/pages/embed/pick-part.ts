/** Finds one part in a lesson's text: the element that places it, with all that the text says in it. */
import {
  Children,
  isValidElement,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { LessonContent } from '@/catalogue';
import type { Part } from '@/share/embed/parts';
import { CodeCell } from '@/components/cell/CodeCell';
import { Exercise } from '@/components/exercise/Exercise';

/** What places a cell or an exercise. */
interface Placed {
  readonly source?: { readonly id: string; readonly name: string };
  readonly children?: ReactNode;
}

const placing: Readonly<Record<'cell' | 'exercise', unknown>> = {
  cell: CodeCell,
  exercise: Exercise,
};

/** The elements of a text, in its order, each before what is in it. */
function* elementsOf(node: ReactNode): Generator<ReactElement<Placed>> {
  for (const child of Children.toArray(node)) {
    if (!isValidElement<Placed>(child)) continue;
    yield child;
    yield* elementsOf(child.props.children);
  }
}

/**
 * The element of a part in a text that was rendered with the site's components; undefined where the text does
 * not place it.
 */
export function pickPart(
  text: ReactNode,
  figures: LessonContent['figures'],
  { kind, name }: Part,
): ReactElement | undefined {
  const figure: ComponentType | undefined = figures.find(({ id }) => id === name);
  for (const element of elementsOf(text)) {
    if (kind === 'figure' ? element.type === figure : isPlaced(element, kind, name)) return element;
  }
  return undefined;
}

function isPlaced({ type, props }: ReactElement<Placed>, kind: 'cell' | 'exercise', name: string) {
  return type === placing[kind] && props.source?.name === name;
}

/** The elements of cells, by the ids that figures follow them by. */
export function pickCells(text: ReactNode, ids: readonly string[]): readonly ReactElement[] {
  return [...elementsOf(text)].filter(
    ({ type, props }) =>
      (type === CodeCell || type === Exercise) &&
      props.source !== undefined &&
      ids.includes(props.source.id),
  );
}
