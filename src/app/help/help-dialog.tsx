/** How everything here is handled, in one sheet: the things on the bench, the views, time, writing down, the keys. */
import type { Run } from '@core';
import { Pause, Play, Redo2, RotateCcw, StepForward, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CameraHelp, HandHelp } from '../../bench/hand-help.tsx';
import type { Opened } from '../experiments.ts';
import { Dialog } from '../shell/dialog.tsx';
import './help.css';

/** The buttons of the transport that have no word of their own beside them. */
const TIME = [
  ['play', Play],
  ['pause', Pause],
  ['step', StepForward],
  ['undo', Undo2],
  ['redo', Redo2],
  ['reset', RotateCcw],
] as const;

export function HelpDialog({ opened, run, onClose }: { opened: Opened; run: Run; onClose: () => void }) {
  const { t } = useTranslation('app');
  const { id, hands, View } = opened;
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <div className="help">
        <p>{t('help.lead')}</p>
        <details open>
          <summary>{t('help.hands')}</summary>
          <HandHelp run={run} hands={hands} places={View.places} namespace={id} />
        </details>
        <details>
          <summary>{t('help.views')}</summary>
          <CameraHelp cameras={View.cameras} namespace={id} />
        </details>
        <details>
          <summary>{t('transport.label')}</summary>
          <ul className="help-time">
            {TIME.map(([name, Icon]) => (
              <li key={name}>
                <Icon aria-hidden="true" size={18} /> {t(`transport.${name}`)}
              </li>
            ))}
          </ul>
          <p>{t('help.speed')}</p>
        </details>
        <details>
          <summary>{t('help.record')}</summary>
          <p>{t('help.recordHow')}</p>
          <p>{t('help.again')}</p>
        </details>
        <details>
          <summary>{t('help.keys')}</summary>
          <ul>
            {(['tab', 'skip', 'tabs', 'escape', 'undo', 'question'] as const).map((one) => (
              <li key={one}>{t(`help.key.${one}`)}</li>
            ))}
          </ul>
        </details>
      </div>
    </Dialog>
  );
}
