/** Tells the page around an embed how tall it is: whoever has put the frame there may know that. */
import type { EmbedEvent } from '@/share/embed/messages';
import { protocol } from '@/share/embed/protocol';

/** In CSS pixels. */
export function tellHeight(content: Element): void {
  const height = Math.ceil(content.getBoundingClientRect().height);
  const event: EmbedEvent = { type: 'resize', height };
  window.parent.postMessage({ gradientLab: protocol, ...event }, '*');
}

/** Tells it at first and whenever it changes; returns what ends that. */
export function followHeight(content: Element): () => void {
  const observer = new ResizeObserver(() => tellHeight(content));
  observer.observe(content);
  return () => observer.disconnect();
}
