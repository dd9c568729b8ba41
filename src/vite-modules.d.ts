/** Modules that the build makes of a lesson's code. */
declare module '*?cell' {
  const source: import('./components/cell/cell-source').CellSourceFile;
  export default source;
}

/** Where the page of the frame for code from elsewhere is. */
declare module 'virtual:isolated-frame' {
  const address: string;
  export default address;
}

/** Where the script and the styles of a runnable file are, as JSON. */
declare module 'virtual:runnable-page' {
  const address: string;
  export default address;
}

/** Where what can be searched in a language is, as JSON. */
declare module 'virtual:search-index-*' {
  const address: string;
  export default address;
}

/** Where the files are that projects for Vite have in common, as JSON. */
declare module 'virtual:vite-project' {
  const address: string;
  export default address;
}

/** The glossary with the lessons and the symbols of each term. */
declare module 'virtual:index-of-terms' {
  const index: import('./catalogue/glossary/index-of-terms').IndexOfTerms;
  export default index;
}

declare module '*?exercise' {
  const source: import('./components/cell/cell-source').ExerciseSourceFile;
  export default source;
}
