/** A link leads to another bench than the one that was left here: the student says which. Nothing is lost before that. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly onLink: () => void;
  /** Undefined where only the lesson was begun, and no bench was left. */
  readonly onLeft: (() => void) | undefined;
}

export function LinkOrLeft({ onLink, onLeft }: Props) {
  const { t } = useTranslation('app');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className="note-page">
      <h1 ref={title} tabIndex={-1}>
        {t('life.ask.title')}
      </h1>
      <p>{t(onLeft === undefined ? 'life.ask.lesson' : 'life.ask.bench')}</p>
      <p className="row">
        {onLeft !== undefined && (
          <button className="primary" onClick={onLeft}>
            {t('life.ask.left')}
          </button>
        )}
        <button className={onLeft === undefined ? 'primary' : ''} onClick={onLink}>
          {t('life.ask.link')}
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
