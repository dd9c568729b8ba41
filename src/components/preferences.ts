/** What the reader chose for the whole site; pages reach storage through here. */
export { readStored, writeStored } from '@/engine/storage';
