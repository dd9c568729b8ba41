/** The field of the search, and the keys that go through what it found; what finds is fetched meanwhile. */
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { createPortal } from 'react-dom';
import { LoadFailure } from '@/components/arrival/LoadFailure';
import { useLanguage, useStrings, type Language } from '@/i18n';
import type { Target } from '@/search/found';
import { useNavigateTo } from '../navigation';

type Searching = Awaited<ReturnType<(typeof import('./SearchResults'))['startSearch']>>;

async function fetchSearching(language: Language): Promise<Searching> {
  const { startSearch } = await import('./SearchResults');
  return startSearch(language);
}

/** What finds, and what shows it; fetched once the dialog is there. */
function useSearching() {
  const language = useLanguage();
  const [searching, setSearching] = useState<Searching | null>(null);
  const [failed, setFailed] = useState(false);
  const arrive = useCallback((arrived: Searching) => {
    setSearching(arrived);
    setFailed(false);
  }, []);
  useEffect(() => {
    fetchSearching(language).then(arrive, () => setFailed(true));
  }, [language, arrive]);
  return { searching, failed, load: () => fetchSearching(language).then(arrive) };
}

export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { search: words } = useStrings().site;
  const navigateTo = useNavigateTo();
  const { searching, failed, load } = useSearching();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const groups = useMemo(() => searching?.find(query) ?? [], [searching, query]);
  const targets = groups.flatMap(({ found }) => found.map(({ target }) => target));
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  function go({ to, heading }: Target): void {
    dialog.current?.close();
    navigateTo({ to, heading });
  }
  function onKey(event: KeyboardEvent): void {
    // Enter ends the writing of a Chinese word.
    if (event.nativeEvent.isComposing || targets.length === 0 || event.shiftKey) return;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: (active + 1) % targets.length,
      ArrowUp: (active + targets.length - 1) % targets.length,
      Home: 0,
      End: targets.length - 1,
    };
    const [place, chosen] = [places[event.key], targets[active]];
    if (place !== undefined) setActive(place);
    else if (event.key === 'Enter' && chosen !== undefined) go(chosen);
    else return;
    event.preventDefault();
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="search"
      aria-label={words.title}
      onClose={onClose}
      onClick={({ target }) => {
        // The dialog's own box is its backdrop; what is seen of it is within.
        if (target === dialog.current) dialog.current.close();
      }}
    >
      <div className="search__sheet">
        <div className="search__field">
          <input
            role="combobox"
            aria-label={words.title}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-expanded={targets.length > 0}
            aria-controls={targets.length > 0 ? list : undefined}
            aria-activedescendant={targets.length > 0 ? `${list}-${active}` : undefined}
            value={query}
            placeholder={words.hint}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={({ target }) => {
              setQuery(target.value);
              setActive(0);
            }}
            onKeyDown={onKey}
          />
          <button
            type="button"
            className="search__close"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="m3.5 3.5 9 9m0-9-9 9" />
            </svg>
          </button>
        </div>
        {failed && <LoadFailure text={words.failed} load={load} />}
        {!failed && searching === null && <p role="status">{words.loading}…</p>}
        {searching && (
          <searching.Results
            query={query}
            groups={groups}
            active={active}
            list={list}
            onActive={setActive}
            onLeave={() => dialog.current?.close()}
          />
        )}
      </div>
    </dialog>,
    document.body,
  );
}
