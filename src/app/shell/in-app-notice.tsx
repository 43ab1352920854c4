/** Said before work starts: this is the browser inside a chat app, and here is the way out. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.tsx';
import { focusPage } from './focus-page.ts';
import { inAppBrowser } from './in-app-browser.ts';

export function InAppNotice() {
  const { t } = useTranslation('app');
  const [app, setApp] = useState(() => inAppBrowser(navigator.userAgent));
  if (app === undefined) return null;
  return (
    <aside className="in-app" aria-label={t('inApp.title', { app })}>
      <strong>{t('inApp.title', { app })}</strong>
      <p>{t('inApp.body', { app })}</p>
      <p>{t('inApp.how')}</p>
      <p className="row">
        <CopyButton text={() => location.href} label={t('inApp.copy')} copied={t('inApp.copied')} />
        <button
          onClick={() => {
            setApp(undefined);
            focusPage();
          }}
        >
          {t('inApp.stay')}
        </button>
      </p>
    </aside>
  );
}
