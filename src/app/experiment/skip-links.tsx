/** For the keyboard: straight to the bar, to the step, to the data. Seen only with the focus. */
import { useTranslation } from 'react-i18next';
import { focusPlace, focusStep, type PanelId } from './sheet.ts';

export function SkipLinks({ onPanel }: { onPanel: (panel: PanelId) => void }) {
  const { t } = useTranslation('app');
  // Buttons, because the part of the address behind the hash says which page this is.
  return (
    <nav aria-label={t('skips.label')}>
      <button className="skip" onClick={() => focusPlace('now-bar')}>
        {t('skips.now')}
      </button>
      <button className="skip" onClick={() => (onPanel('steps'), requestAnimationFrame(() => focusStep(true)))}>
        {t('skips.steps')}
      </button>
      <button className="skip" onClick={() => (onPanel('data'), focusPlace('panel-data'))}>
        {t('skips.data')}
      </button>
    </nav>
  );
}
