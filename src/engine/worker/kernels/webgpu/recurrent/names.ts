// Names under which the kernels for whole sequences are registered; not those of other backends, since a
// gradient belongs to a name and these gradients call these kernels.
import type { SequenceCell } from './cell';

export const rowProducts = 'WebgpuRowProducts';

export function forwardName({ name }: SequenceCell): string {
  return `Webgpu${name}Sequence`;
}

export function gradientName({ name }: SequenceCell): string {
  return `Webgpu${name}SequenceGrad`;
}
