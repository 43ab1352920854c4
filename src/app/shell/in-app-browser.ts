/** Links arrive in chats, and chats open them in browsers of their own that lose data and cannot save files. */

/** The name of the app whose inner browser this is, or undefined in a real one. */
export function inAppBrowser(userAgent: string): string | undefined {
  if (/\bZalo\b/i.test(userAgent)) return 'Zalo';
  if (/\bFBAN|FBAV|FB_IAB\b/.test(userAgent))
    return /MessengerForiOS|Orca-Android/i.test(userAgent) ? 'Messenger' : 'Facebook';
  if (/\bInstagram\b/.test(userAgent)) return 'Instagram';
  if (/\b(musical_ly|BytedanceWebview|TikTok)\b/i.test(userAgent)) return 'TikTok';
  if (/\bLine\//.test(userAgent)) return 'LINE';
  return undefined;
}
