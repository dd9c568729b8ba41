/** Writes a file that a script makes and the repository keeps. */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** As the repository's own rules of layout have it, so that what did not change shows no difference. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
