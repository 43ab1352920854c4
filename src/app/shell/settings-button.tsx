/** The gear; the dialog behind it comes when it is asked for. */
import { Settings as Gear } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from './later.tsx';

const SettingsDialog = later(() => import('./settings-dialog.tsx').then((file) => file.SettingsDialog));

export function SettingsButton() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        className="icon"
        aria-label={t('settings.title')}
        title={t('settings.title')}
        onClick={() => setOpen(true)}
      >
        <Gear aria-hidden="true" size={20} />
      </button>
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  );
}
