/** The question mark in the top bar. */
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { helpOpen } from './help.ts';

export function HelpButton() {
  const { t } = useTranslation('app');
  return (
    <button className="icon" aria-label={t('help.title')} title={t('help.title')} onClick={() => helpOpen.set(true)}>
      <CircleHelp aria-hidden="true" size={20} />
    </button>
  );
}
