/** Which backend the reader asked for; one choice for the whole site, kept between visits. */
import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { backendNames, type BackendRequest } from './protocol';
import { readStored, writeStored } from './storage';

/** Anything that is no backend of ours counts as no choice. */
const schema = v.fallback(v.picklist([...backendNames, 'auto']), 'auto');

export const backendChoice = createStore<BackendRequest>(() =>
  v.parse(schema, readStored('backend')),
);

export function chooseBackend(backend: BackendRequest): void {
  writeStored('backend', backend);
  backendChoice.setState(backend, true);
}
