/** Names to choose among, and the words that stand for them. */

export type ChoiceName = string | number;

/** A word for each name, or how to say one. */
export type ChoiceWords<Name extends ChoiceName> =
  Readonly<Record<Name, string>> | ((name: Name) => string);

export interface ChoiceProps<Name extends ChoiceName> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly words: ChoiceWords<Name>;
  readonly value: Name;
  readonly term?: string;
  readonly onChange: (name: Name) => void;
}

export function sayChoice<Name extends ChoiceName>(words: ChoiceWords<Name>, name: Name): string {
  return typeof words === 'function' ? words(name) : words[name];
}
