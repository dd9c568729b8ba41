/** What the reader chose for the whole site; pages reach storage through here. */
export { readStored, removeStored, writeStored } from '@/engine/storage';
