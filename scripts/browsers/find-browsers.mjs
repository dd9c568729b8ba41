/** Finds the system's Firefox and WebKit, and installs them where Debian has them and this user may. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run } from '../processes.mjs';

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of some commands that is on the path.
 * @param {...string} commands
 */
function findCommand(...commands) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).concat('/usr/bin');
  return commands
    .flatMap((command) => folders.map((folder) => path.join(folder, command)))
    .find(isExecutable);
}

/** The path of Firefox: `FIREFOX_PATH`, else the system's; undefined where there is none. */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  return named === undefined || named === '' ? findCommand('firefox-esr', 'firefox') : named;
}

/** Where Debian keeps the browser that WebKitWebDriver drives. */
export const miniBrowser = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** Whether WebKit, its driver and a screen for it are here. */
export function hasWebKit() {
  const screen = (process.env['DISPLAY'] ?? '') !== '' || findCommand('Xvfb') !== undefined;
  return isExecutable(miniBrowser) && findCommand('WebKitWebDriver') !== undefined && screen;
}

const packages = [
  ...['firefox-esr', 'webkit2gtk-driver', 'xvfb'],
  // A GPU in software, for Firefox.
  ...['mesa-vulkan-drivers', 'libvulkan1'],
];

/** Installs what is missing, or says what to do. */
export async function installBrowsers() {
  if (findFirefox() !== undefined && hasWebKit()) return;
  if (process.getuid?.() === 0 && findCommand('apt-get') !== undefined) {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    return;
  }
  console.log(
    `To test in every browser, install: ${packages.join(' ')} (names of Debian's packages).`,
  );
}
