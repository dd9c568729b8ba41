/** Notebooks as Jupyter's format 4.5 has them. */

export interface NotebookCell {
  readonly kind: 'markdown' | 'code';
  readonly text: string;
}

/** @returns the JSON of an .ipynb file; nothing in it has been run */
export function writeNotebook(cells: readonly NotebookCell[]): string {
  const notebook = {
    cells: cells.map(({ kind, text }, i) => ({
      id: `cell-${i + 1}`,
      cell_type: kind,
      metadata: {},
      source: text.split(/(?<=\n)/),
      ...(kind === 'code' ? { outputs: [], execution_count: null } : {}),
    })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
