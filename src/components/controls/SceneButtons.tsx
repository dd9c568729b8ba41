/** Named scenes that a figure can be put into, a button each; what else belongs to that row comes after them. */
import type { ReactNode } from 'react';

interface SceneButtonsProps<Name extends string> {
  /** What the row is called by those who hear it. */
  readonly label: string;
  readonly names: readonly Name[];
  readonly words: Readonly<Record<Name, string>>;
  readonly onChoose: (name: Name) => void;
  readonly children?: ReactNode;
}

export function SceneButtons<Name extends string>(props: SceneButtonsProps<Name>) {
  const { label, names, words, onChoose, children } = props;
  return (
    <div className="figure__row" role="group" aria-label={label}>
      {names.map((name) => (
        <button key={name} type="button" className="button" onClick={() => onChoose(name)}>
          {words[name]}
        </button>
      ))}
      {children}
    </div>
  );
}
