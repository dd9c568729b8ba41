/** What pages and components may use of the engine. */
export { setAssetBase } from './assets';
export { backendChoice, chooseBackend } from './backend-choice';
export { compile } from './compile';
export { findParams, formatParam, replaceParam } from './params';
export {
  backendNames,
  errorKinds,
  type BackendName,
  type BackendReason,
  type BackendRequest,
  type CellError,
  type CheckResult,
  type ErrorKind,
  type Localized,
  type LogEntry,
  type Progress,
  type Shown,
} from './protocol';
export { disposeSessions, getSession, warmWorker } from './session';
export type {
  BackendInUse,
  CellSession,
  CellSnapshot,
  CellSource,
  CellState,
  Finding,
  Param,
  RunRecord,
} from './session-types';
