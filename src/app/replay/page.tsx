/** `#/replay`: opens a recording from a file, or from the address itself (`?r=`). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowLeft } from 'lucide-react';
import { go, queryValue } from '../address.ts';
import { unpack } from '../experiment/link.ts';
import { handOver } from '../experiment/session.ts';
import { useTitle } from '../title.ts';
import { RecordingOpener } from './recording-opener.tsx';

export default function ReplayPage() {
  const { t } = useTranslation('app');
  useTitle(t('title.replay'));
  const given = useMemo(() => {
    const packed = queryValue('r');
    return packed === null ? undefined : unpack(packed);
  }, []);
  return (
    <main className="note-page">
      <p>
        <a className="button" href="#/">
          <ArrowLeft aria-hidden="true" size={18} /> {t('back')}
        </a>
      </p>
      <h1>{t('replay.title')}</h1>
      <RecordingOpener
        given={given}
        replaces={false}
        onOpen={({ listed, run }) => {
          handOver(run);
          go(`/${listed.id}`);
        }}
      />
    </main>
  );
}
