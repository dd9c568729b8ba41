/** WebGL, where a GPU draws it: in software it is slower than WebAssembly. */
import type { Candidate } from './start';

export const webgl: Candidate = {
  name: 'webgl',
  prepare() {
    const context = new OffscreenCanvas(1, 1).getContext('webgl2');
    if (!context) throw new Error('this browser has none here');
    const info = context.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(
      context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER),
    );
    context.getExtension('WEBGL_lose_context')?.loseContext();
    if (/swiftshader|llvmpipe|software|basic render/i.test(renderer)) {
      throw new Error('it would be computed in software');
    }
  },
};
