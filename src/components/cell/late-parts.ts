/** Parts of a cell that have nothing to show before it can run; they are fetched together, with the engine. */
export { CodeActions } from './CodeActions';
export { KeepingNote } from './KeepingNote';
export { Output } from './output/Output';
