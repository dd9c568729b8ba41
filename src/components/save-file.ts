/** Hands a file to the browser's downloads. */
import { downloadFile } from '@/engine/session/browser';

export { downloadFile };

export function saveFile(name: string, mime: string, text: string): void {
  downloadFile(name, mime, new TextEncoder().encode(text).buffer);
}
