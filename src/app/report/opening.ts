/** Whether the report lies open: buttons in several places ask for it, one host on the page shows it. */
import { createStore, useStore } from '../store.ts';

const open = createStore(false);
export const openReport = (): void => open.set(true);
export const closeReport = (): void => open.set(false);
export const useReportOpen = (): boolean => useStore(open);
