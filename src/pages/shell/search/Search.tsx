/** Opens the search: a button in the header, and keys. */
import { useState } from 'react';
import { useStrings } from '@/i18n';
import { SearchDialog } from './SearchDialog';
import { useSearchKeys } from './use-search-keys';
import './Search.css';

export function Search() {
  const { search: words } = useStrings().site;
  const [open, setOpen] = useState(false);
  useSearchKeys(() => setOpen(true));
  return (
    <>
      <button
        type="button"
        className="search-button"
        title={words.title}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="6.75" cy="6.75" r="4.5" />
          <path d="m10.2 10.2 4 4" />
        </svg>
        <span className="search-button__word">{words.open}</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
