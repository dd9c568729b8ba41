/** How the reader is done with what an address brought. */
import { arrivals, undoArrival } from './arrival-store';

/** Forgets what came, with all that it changed on the page. */
export function dismissArrival(): void {
  undoArrival();
  clearAddress();
}

/** What came is the reader's now: how it set the page stays. */
export function acceptArrival(): void {
  arrivals.setState({ now: null });
  clearAddress();
}

function clearAddress(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
}
