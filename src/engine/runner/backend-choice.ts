/** Which backend the reader asked for; one choice for the whole site, kept between visits. */
import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { backendNames, type BackendRequest } from '../wire/backends';
import { readStored, writeStored } from '@/storage/storage';

const schema = v.picklist([...backendNames, 'auto']);

function readChoice(): BackendRequest {
  return readStored('backend', schema) ?? 'auto';
}

export const backendChoice = createStore<BackendRequest>(readChoice);

export function chooseBackend(backend: BackendRequest): void {
  writeStored('backend', backend);
  backendChoice.setState(backend, true);
}

/** Takes a link's choice in the place of the reader's, which stays what is kept. */
export function borrowBackend(backend: BackendRequest): void {
  backendChoice.setState(backend, true);
}

/** Back to the reader's own choice. */
export function returnBackend(): void {
  backendChoice.setState(readChoice(), true);
}
