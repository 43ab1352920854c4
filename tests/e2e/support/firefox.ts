/** A real Firefox without a screen, driven over WebDriver BiDi; undefined where there is none. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';

export const firefoxPath: string | undefined = findFirefox();

export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath!, headless: true });
