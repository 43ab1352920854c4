/** The help sheet's place on the experiment page: listens for its key, and fetches the sheet when it is wanted. */
import type { Run } from '@core';
import type { Opened } from '../experiments.ts';
import { later } from '../shell/later.tsx';
import { useStore } from '../store.ts';
import { helpOpen, useHelpKey } from './help.ts';

const HelpDialog = later(() => import('./help-dialog.tsx').then((file) => file.HelpDialog));

export function Help({ opened, run }: { opened: Opened; run: Run }) {
  useHelpKey();
  const open = useStore(helpOpen);
  return open ? <HelpDialog opened={opened} run={run} onClose={() => helpOpen.set(false)} /> : null;
}
