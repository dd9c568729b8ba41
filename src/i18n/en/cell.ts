/** Words of cells and exercises. */
export const cell = {
  run: 'Run',
  pause: 'Pause',
  step: 'Step',
  stop: 'Stop',
  reset: 'Reset',
  check: 'Check',
  hint: 'Hint',
  solution: 'Solution',
};
