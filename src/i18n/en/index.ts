import { cell } from './cell';
import { site } from './site';

export const en = { site, cell };
