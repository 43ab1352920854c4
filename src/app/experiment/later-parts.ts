/** Parts of the experiment page that come when they are first shown. */
import { later } from '../shell/later.tsx';
import { readyLinks } from './asked-link.ts';

export const ReplayBar = later(() => import('./replay-bar.tsx').then((file) => file.ReplayBar));
export const FreshQuestion = later(() => import('../guide/fresh-question.tsx').then((file) => file.FreshQuestion));
export const ReleaseAccount = later(() => import('./release-account.tsx').then((file) => file.ReleaseAccount));
export const LifeBars = later(() => import('../life/bars.tsx').then((file) => file.LifeBars));
export const DangerCard = later(() => import('../danger/card.tsx').then((file) => file.DangerCard));
export const ShareDialog = later(async () => {
  const [file] = await Promise.all([import('./share-dialog.tsx'), readyLinks()]);
  return file.ShareDialog;
});
