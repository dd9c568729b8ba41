/** Why a question to a run has no answer, and nothing is wrong. */

/** The run ended under way, or has given way to one that does not serve what was asked for. */
export class RunGone extends Error {
  override readonly name = 'RunGone';
}
