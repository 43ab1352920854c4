/** A link, or a recording that was opened, leads to another bench than the one that was left here: the student says which. Nothing is lost before that. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** A recording was opened, not a link. */
  readonly recording: boolean;
  readonly onLink: () => void;
  /** Undefined where only the lesson was begun, and no bench was left. */
  readonly onLeft: (() => void) | undefined;
}

export function LinkOrLeft({ recording, onLink, onLeft }: Props) {
  const { t } = useTranslation('app');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className="note-page">
      <h1 ref={title} tabIndex={-1}>
        {t(recording ? 'life.ask.recordingTitle' : 'life.ask.title')}
      </h1>
      <p>{t(recording ? 'life.ask.recordingBench' : onLeft === undefined ? 'life.ask.lesson' : 'life.ask.bench')}</p>
      <p className="row">
        {onLeft !== undefined && (
          <button className="primary" onClick={onLeft}>
            {t('life.ask.left')}
          </button>
        )}
        <button className={onLeft === undefined ? 'primary' : ''} onClick={onLink}>
          {t(recording ? 'life.ask.recording' : 'life.ask.link')}
        </button>
        {onLeft === undefined && (
          <a className="button" href="#/">
            {t('back')}
          </a>
        )}
      </p>
    </main>
  );
}
