/** Shows the report over the experiment while it is asked for. The report itself is fetched then. */
import { useEffect } from 'react';
import { later } from '../shell/later.tsx';
import { closeReport, useReportOpen } from './opening.ts';
import type { ReportPageProps } from './page.tsx';

const ReportPage = later(() => import('./page.tsx').then((file) => file.ReportPage));

export function ReportHost({ riddle, ...props }: Omit<ReportPageProps, 'onClose'> & { readonly riddle: boolean }) {
  const open = useReportOpen();
  // Another experiment, or the unknown world, has no report of this one.
  useEffect(() => closeReport, []);
  return open && !riddle ? <ReportPage {...props} onClose={closeReport} /> : null;
}
