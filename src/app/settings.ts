/** What the reader chose about the page itself, and for notebooks that are still to come. Kept on this device. */
import { useSyncExternalStore } from 'react';
import { createStore, useStore } from './store.ts';
import { recall, remember } from './storage.ts';

export type Theme = 'light' | 'dark' | 'projector';
export type Tier = 'low' | 'medium' | 'high';
/** The school's rule (mean absolute deviation + instrument), or the GUM's. */
export type Uncertainty = 'school' | 'gum';
export interface Settings {
  readonly theme: Theme;
  /** Undefined: measured. */
  readonly tier: Tier | undefined;
  /** 'system' follows the device. */
  readonly motion: 'system' | 'reduced' | 'full';
  /** What was measured on this device last, where it begins next time. */
  readonly measuredTier: Tier | undefined;
  /** Which ± a new notebook prints; each notebook then keeps its own. */
  readonly uncertainty: Uncertainty;
  /** Single keys do something, such as `?`. */
  readonly keys: boolean;
}

export const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];
export const TIERS: readonly Tier[] = ['low', 'medium', 'high'];
export const UNCERTAINTIES: readonly Uncertainty[] = ['school', 'gum'];
const DEFAULTS: Settings = {
  theme: 'light',
  tier: undefined,
  motion: 'system',
  measuredTier: undefined,
  uncertainty: 'school',
  keys: true,
};
const oneOf = <T>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value);

function kept(): Settings {
  const raw = recall<Partial<Settings> | null>('settings', null) ?? {};
  return {
    theme: oneOf(THEMES, raw.theme) ?? DEFAULTS.theme,
    tier: oneOf(TIERS, raw.tier),
    motion: oneOf(['system', 'reduced', 'full'] as const, raw.motion) ?? DEFAULTS.motion,
    measuredTier: oneOf(TIERS, raw.measuredTier),
    uncertainty: oneOf(UNCERTAINTIES, raw.uncertainty) ?? DEFAULTS.uncertainty,
    keys: raw.keys !== false,
  };
}

export const settings = createStore<Settings>(DEFAULTS);

const show = ({ theme }: Settings): void => {
  document.documentElement.dataset['theme'] = theme;
};

/** Reads what was kept and shows it, before anything is drawn. */
export function startSettings(): void {
  settings.set(kept());
  show(settings.get());
}

export function choose(change: Partial<Settings>): void {
  settings.set({ ...settings.get(), ...change });
  remember('settings', settings.get());
  show(settings.get());
}

/** Which ± a notebook that begins now prints. */
export const uncertaintyOfNew = (): Uncertainty => settings.get().uncertainty;

export const useSettings = (): Settings => useStore(settings);

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const watchStillness = (listener: () => void): (() => void) => {
  stillness.addEventListener('change', listener);
  return () => stillness.removeEventListener('change', listener);
};

/** Whether cameras should cut instead of ease. Physics always moves. */
export function useReducedMotion(): boolean {
  const system = useSyncExternalStore(watchStillness, () => stillness.matches);
  const { motion } = useSettings();
  return motion === 'system' ? system : motion === 'reduced';
}
