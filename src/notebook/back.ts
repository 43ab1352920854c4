/** The browser's Back closes what lies over the page: a hook, given by the page that has a history; without it Back does what it does. */
import { createContext } from 'react';

export type UseBack = (active: boolean, close: () => void) => void;
export const BackContext = createContext<UseBack>(() => {});
