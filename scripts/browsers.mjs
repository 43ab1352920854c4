/** Finds a real browser for the end-to-end tests, and installs one where that is possible. */
import { execFileSync, execSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]))
    .find(runs);
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

export const findChrome = () =>
  [process.env.CHROME_PATH].filter(Boolean).find(runs) ??
  onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']) ??
  [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.map((p) => join(p, 'Google/Chrome/Application/chrome.exe')),
    ...programs.map((p) => join(p, 'Microsoft/Edge/Application/msedge.exe')),
  ].find(runs);

export const findFirefox = () =>
  [process.env.FIREFOX_PATH].filter(Boolean).find(runs) ??
  onPath(['firefox-esr', 'firefox']) ??
  [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.map((p) => join(p, 'Mozilla Firefox/firefox.exe')),
  ].find(runs);

let updated = false;
function aptInstall(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  console.log(`Installing ${name} …`);
  try {
    if (!updated) execSync('apt-get update -qq', { stdio: 'ignore' });
    updated = true;
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Paths of the browsers, undefined for one that is neither there nor can be installed. */
export function ensureBrowsers() {
  const chrome = findChrome() ?? (aptInstall('chromium') ? findChrome() : undefined);
  const firefox = findFirefox() ?? (aptInstall('firefox-esr') ? findFirefox() : undefined);
  return { chrome, firefox };
}
