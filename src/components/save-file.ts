/** Hands a text to the browser's downloads. */
import { downloadFile } from '@/engine/session/browser';

export function saveFile(name: string, mime: string, text: string): void {
  downloadFile(name, mime, new TextEncoder().encode(text).buffer);
}
