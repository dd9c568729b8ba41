import type { Strings } from '../index';
import { cell } from './cell';
import { site } from './site';

export const zh: Strings = { site, cell };
