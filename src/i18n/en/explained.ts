/** What stands beside an explained error, and what Ctrl+S says. */
import type { Explanation } from '@/engine/wire/causes';

export const explained = {
  /** On the button that edits the code. */
  fix: (about: Explanation): string => {
    switch (about.cause) {
      case 'odd-character':
      case 'curly-quotes':
        return about.meant === '' ? 'Remove invisible characters' : 'Replace such characters';
      case 'missing-import':
        return 'Add the import';
      default:
        return `Change to ${about.meant}`;
    }
  },
  saved: 'Your edits are kept in this browser as you type.',
  savedNothing: 'Nothing to save: the code is unchanged. Edits are kept as you type.',
  notSaved: 'The browser refuses to store your edits: they last until this page is closed.',
};
