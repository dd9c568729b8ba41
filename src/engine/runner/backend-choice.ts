/** Which backend the reader asked for; one choice for the whole site, kept between visits. */
import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { backendNames, type BackendRequest } from '../wire/backends';
import { readStored, writeStored } from '@/storage/storage';

const schema = v.picklist([...backendNames, 'auto']);

export const backendChoice = createStore<BackendRequest>(
  () => readStored('backend', schema) ?? 'auto',
);

export function chooseBackend(backend: BackendRequest): void {
  writeStored('backend', backend);
  backendChoice.setState(backend, true);
}
