/** The engine's way in, fetched with the first cell; its types are in wire/. */
export { setAssetBase } from './runner/assets';
export { disposeSessions, getSession, warmWorker } from './session/sessions';
