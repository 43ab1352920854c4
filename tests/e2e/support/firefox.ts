/** A real Firefox without a screen, driven over WebDriver BiDi; undefined where there is none. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';

export const firefoxPath: string | undefined = findFirefox();

/** Without WebGL: its numbers are the matter, not its pictures. */
export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath!,
    headless: true,
    extraPrefsFirefox: { 'webgl.disabled': true },
  });
