/** The engine's way in, fetched with the first cell; its types are in session-types and protocol. */
export { setAssetBase } from './assets';
export { disposeSessions, getSession, warmWorker } from './session';
