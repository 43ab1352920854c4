/** Search and filters. They show only what there is. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Manifest } from '@sdk';
import type { Listed } from '../experiments.ts';

export interface Wanted {
  readonly query: string;
  readonly subject: Manifest['subject'] | undefined;
  readonly grade: number | undefined;
}
export const EVERYTHING: Wanted = { query: '', subject: undefined, grade: undefined };

interface Props {
  readonly experiments: readonly Listed[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

export function Filters({ experiments, wanted, onWant }: Props) {
  const { t } = useTranslation('app');
  const subjects = [...new Set(experiments.map(({ manifest }) => manifest.subject))];
  const grades = [...new Set(experiments.map(({ manifest }) => manifest.grade))].sort((a, b) => a - b);
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div className="search-box">
        <label className="search">
          <span className="visually-hidden">{t('catalogue.search')}</span>
          <Search aria-hidden="true" size={20} />
          <input
            type="search"
            value={wanted.query}
            placeholder={t('catalogue.search')}
            aria-describedby="search-hint"
            maxLength={80}
            onChange={(event) => onWant({ ...wanted, query: event.target.value })}
          />
        </label>
        <p id="search-hint" className="muted small">
          {t('catalogue.searchHint')}
        </p>
      </div>
      <label className="select">
        <span>{t('catalogue.subject')}</span>
        <select
          value={wanted.subject ?? ''}
          onChange={(event) => onWant({ ...wanted, subject: subjects.find((one) => one === event.target.value) })}
        >
          <option value="">{t('catalogue.all')}</option>
          {subjects.map((one) => (
            <option key={one} value={one}>
              {t(`subject.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="select">
        <span>{t('catalogue.grade')}</span>
        <select
          value={wanted.grade ?? ''}
          onChange={(event) => onWant({ ...wanted, grade: grades.find((one) => String(one) === event.target.value) })}
        >
          <option value="">{t('catalogue.all')}</option>
          {grades.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
