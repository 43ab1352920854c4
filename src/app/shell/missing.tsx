/** An address that leads nowhere. */
import { useTranslation } from 'react-i18next';
import { useTitle } from '../title.ts';

export function Missing({ id }: { id?: string }) {
  const { t } = useTranslation('app');
  useTitle(t('title.missing'));
  return (
    <main className="note-page">
      <h1>{t('missing.title')}</h1>
      <p>{id === undefined ? t('missing.body') : t('missing.experiment', { id: id.slice(0, 60) })}</p>
      <p>
        <a className="button primary" href="#/">
          {t('back')}
        </a>
      </p>
    </main>
  );
}
