/** How a Chromium is started for tests, measurements and pictures. */

/** No traffic of the browser's own, and no sandbox, which containers lack. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
];

/** A WebGPU device in software: right but slow, so tests on it stay tiny. */
export const softwareGpuFlags = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
