/** Fetches what a project for Vite is made of, and writes it; fetched itself when somebody wants one. */
import kitAddress from 'virtual:vite-project';
import type { ProjectKit } from '@/export/vite-project/kit';
import { writeProject, type ProjectCell } from '@/export/vite-project';
import { writeZip } from '@/export/zip';
import { gatherParts } from './gather-parts';

/**
 * @param data paths of packed files
 * @param onPart called with how many parts of how many have come
 * @throws where one of them cannot be fetched, or is not what was published
 */
export async function zipProject(
  cell: ProjectCell,
  data: readonly string[],
  onPart: (done: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const gathering = gatherParts(1 + data.length, onPart);
  const kit = JSON.parse(await gathering.text(kitAddress)) as ProjectKit;
  const files: Record<string, Uint8Array> = {};
  for (const path of data) files[path] = await gathering.data(path);
  return writeZip(writeProject(cell, kit, files));
}
