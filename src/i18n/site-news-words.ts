/** Words of news about the site itself. */
import { defineWords } from './define-words';
import { siteNews as en } from './en/site-news';
import { siteNews as zh } from './zh/site-news';

export const useSiteNewsWords = defineWords(en, zh);
