/** Starts the page of a runnable file; the build makes one script of it, which stands in the file. */
import '@/styles/tokens.css';
import '@/styles/base.css';
import '@/styles/prose.css';
import '@/styles/controls.css';
import '@/styles/overrides/visually-hidden.css';
import '@/styles/overrides/keys.css';
import '@/styles/overrides/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageContext } from '@/i18n';
import { ScopeContext, type PageScope } from '../lesson/scope';
import { readCarried } from './carried';
import { openCarried } from './carried-session';
import { RunnableCell } from './RunnableCell';
import { runnableWords } from './words';

/** @throws where the file is damaged */
function start(root: HTMLElement): void {
  const { cell, parts } = readCarried();
  const session = openCarried(cell, parts);
  const scope: PageScope = {
    id: 'runnable',
    terms: [],
    kept: new Map(),
    records: false,
    framed: false,
  };
  createRoot(root).render(
    <StrictMode>
      <LanguageContext value={cell.language}>
        <ScopeContext value={scope}>
          <RunnableCell cell={cell} session={session} licences={parts.licences} />
        </ScopeContext>
      </LanguageContext>
    </StrictMode>,
  );
}

const root = document.getElementById('root') ?? document.body;
try {
  start(root);
} catch {
  root.textContent = runnableWords[document.documentElement.lang === 'en' ? 'en' : 'zh'].broken;
}
