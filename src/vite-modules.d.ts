/** Modules that the build makes of a lesson's code. */
declare module '*?cell' {
  const source: import('./components/cell/cell-source').CellSourceFile;
  export default source;
}

declare module '*?exercise' {
  const source: import('./components/cell/cell-source').ExerciseSourceFile;
  export default source;
}
