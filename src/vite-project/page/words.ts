/** Words of the page. */
export { words } from './words-en';
