/** A newer version waits: the reader decides when, so that no run is interrupted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { update } from '../offline.ts';
import { focusPage } from './focus-page.ts';
import { useStore } from '../store.ts';

export function UpdateNotice() {
  const { t } = useTranslation('app');
  const apply = useStore(update);
  const [later, setLater] = useState(false);
  if (apply === undefined || later) return null;
  return (
    <div className="notice" role="status">
      <span>{t('update.ready')}</span>
      <button className="primary" onClick={apply}>
        {t('update.apply')}
      </button>
      <button
        onClick={() => {
          setLater(true);
          focusPage();
        }}
      >
        {t('update.later')}
      </button>
    </div>
  );
}
