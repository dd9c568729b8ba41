/** Tells of a new version of the site, and loads it when the reader says so. */
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { LanguageContext, languages, languageTags } from '@/i18n';
import { useSiteNewsWords } from '@/i18n/site-news-words';
import { newsStore } from './news';
import { loadNewest } from './updates';
import './SiteNews.css';

/** Stands beside the page, whose language it reads from the document. */
export function SiteNews() {
  const tag = useSyncExternalStore(watchLanguage, () => document.documentElement.lang);
  const language = languages.find((name) => languageTags[name] === tag) ?? 'en';
  return (
    <LanguageContext value={language}>
      <Notice />
    </LanguageContext>
  );
}

function watchLanguage(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

function Notice() {
  const words = useSiteNewsWords();
  const { news } = useStore(newsStore);
  return (
    <div role="status">
      {news !== 'none' && (
        <div className="site-news">
          <p>{words[news]}</p>
          <button
            type="button"
            className="button button--primary"
            onClick={() => void loadNewest()}
          >
            {words.load}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => newsStore.setState({ news: 'none' })}
          >
            {words.later}
          </button>
        </div>
      )}
    </div>
  );
}
