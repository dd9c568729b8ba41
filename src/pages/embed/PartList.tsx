/** Stands where a part should be that the lesson does not have: the ones that it has, each with its address. */
import { useEmbedWords } from '@/i18n/embed-words';
import { listParts, writePartName, type PartsList } from '@/share/embed/parts';

interface PartListProps {
  readonly list: PartsList;
  /** The name that was asked for. */
  readonly missing: string;
}

export function PartList({ list, missing }: PartListProps) {
  const words = useEmbedWords();
  return (
    <div className="prose" role="alert">
      <p>{words.unknown(missing)}</p>
      <p>{words.unknownHelp}</p>
      <ul>
        <li>
          <a href="./">{words.whole}</a>
        </li>
        {listParts(list).map((part) => (
          <li key={writePartName(part)}>
            {words.kinds[part.kind]}{' '}
            <a href={`./?part=${writePartName(part)}`}>
              <code>{writePartName(part)}</code>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
