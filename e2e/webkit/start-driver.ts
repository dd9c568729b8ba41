/** Starts WebKit's driver, and a screen for it where there is none. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

export interface RunningDriver {
  readonly address: string;
  close(): Promise<void>;
}

/** A port of this machine that nothing listens on. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a screen without a monitor on a number of its own choice, and returns its name. */
async function startScreen(): Promise<{ readonly screen: ChildProcess; readonly name: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const answer = screen.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    answer.once('data', (text: Buffer) => resolve(text.toString().trim()));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended.')));
  });
  return { screen, name: `:${number}` };
}

/** Asks until the driver answers that it is ready. */
async function waitForDriver(driver: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended (${driver.exitCode}).`);
    const ready = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
    child.kill();
  });
}

export async function startDriver(): Promise<RunningDriver> {
  const home = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  const here = process.env['DISPLAY'];
  const started = here === undefined || here === '' ? await startScreen() : null;
  const port = await findPort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--replace-on-new-session'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DISPLAY: started?.name ?? here,
      // A profile of its own, gone with the tests.
      HOME: home,
      XDG_RUNTIME_DIR: home,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      // Containers have neither what its sandbox needs nor a bus for the accessibility of desktops.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await waitForDriver(driver, address);
  return {
    address,
    async close() {
      await end(driver);
      if (started) await end(started.screen);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
