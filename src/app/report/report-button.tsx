/** *Báo cáo*: wherever somebody may want to hand in what they have done. */
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openReport } from './opening.ts';

export function ReportButton({ primary = false }: { readonly primary?: boolean }) {
  const { t } = useTranslation('app');
  return (
    <button type="button" className={primary ? 'primary report-open' : 'report-open'} onClick={openReport}>
      <FileText aria-hidden="true" size={18} /> {t('hand-in.report')}
    </button>
  );
}
