/** A name of the code, with what it means beside it in languages whose readers may not guess. */
import { useStrings } from '@/i18n';
import { meaningOf } from './code-meaning';

export function CodeName({ name }: { readonly name: string }) {
  const meaning = meaningOf(name, useStrings().cell.codeNames);
  if (meaning === undefined) return name;
  return (
    <>
      {name} <span className="code-meaning">{meaning}</span>
    </>
  );
}
