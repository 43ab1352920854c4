import { expect, test } from 'vitest';
import { inAppBrowser } from './in-app-browser.ts';

test('knows the browsers inside chat apps, and leaves real ones alone', () => {
  expect(
    inAppBrowser(
      'Mozilla/5.0 (Linux; Android 12; SM-A125F) AppleWebKit/537.36 Chrome/108.0 Mobile Safari/537.36 Zalo android/12080555 ZaloTheme/light ZaloLanguage/vi',
    ),
  ).toBe('Zalo');
  expect(
    inAppBrowser(
      'Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/109.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/400.0.0.37.76;]',
    ),
  ).toBe('Facebook');
  expect(
    inAppBrowser(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/MessengerForiOS;FBAV/393.0;]',
    ),
  ).toBe('Messenger');
  expect(
    inAppBrowser(
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36',
    ),
  ).toBeUndefined();
  expect(
    inAppBrowser(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1',
    ),
  ).toBeUndefined();
});
