/** One experiment in the catalogue. The whole card is one link. */
import { Check, Clock, GraduationCap, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../experiments.ts';
import { currentLanguage } from '../language.ts';
import type { Mark } from '../marks.ts';
import { Thumbnail } from './thumbnail.tsx';

export function Card({ experiment, mark }: { experiment: Listed; mark: Mark | undefined }) {
  const { t } = useTranslation('app');
  const language = currentLanguage();
  const { id, manifest } = experiment;
  const [quick, full] = manifest.minutes;
  const query = mark?.state === 'begun' && mark.route !== undefined ? `?route=${encodeURIComponent(mark.route)}` : '';
  return (
    <li>
      <a className="card" href={`#/${id}${query}`}>
        <Thumbnail experiment={experiment} />
        <div className="card-body">
          <p className="card-tags">
            <span>{t(`subject.${manifest.subject}`)}</span>
            <span>{manifest.programme.join(' · ')}</span>
            {manifest.status === 'draft' && <span>{t('catalogue.draft')}</span>}
          </p>
          <h3>{manifest.title[language]}</h3>
          <p>{manifest.blurb[language]}</p>
          <p className="card-facts muted">
            <span>
              <GraduationCap aria-hidden="true" size={16} /> {t('catalogue.gradeOf', { grade: manifest.grade })}
            </span>
            <span>
              <Clock aria-hidden="true" size={16} />{' '}
              {quick === full ? t('catalogue.minutesSame', { quick }) : t('catalogue.minutes', { quick, full })}
            </span>
            {mark?.state === 'done' && (
              <span className="ok">
                <Check aria-hidden="true" size={16} /> {t('catalogue.done')}
              </span>
            )}
            {mark?.state === 'begun' && <span className="accent">{t('catalogue.begun')}</span>}
          </p>
          <span className="card-open" aria-hidden="true">
            <Play size={16} /> {t(mark?.state === 'begun' ? 'catalogue.continue' : 'catalogue.open')}
          </span>
        </div>
      </a>
    </li>
  );
}
