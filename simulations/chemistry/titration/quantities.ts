/** What the tables of this experiment have in common: the volumes that are read, the numbers that are printed on bottle and pipette. */
import type { BesideColumn, DerivedColumn, RepeatedColumn, Seen, TypedChoice } from '@sdk';
import type { Setting, TitrationFrame } from './apparatus.ts';

export const END: RepeatedColumn = {
  symbol: 'V₂',
  unit: 'mL',
  name: { vi: 'vạch lúc cuối', en: 'reading at the end' },
  sources: [{ instrument: 'burette', channel: 'end' }],
};
export const START: BesideColumn = {
  symbol: 'V₁',
  unit: 'mL',
  name: { vi: 'vạch lúc đầu', en: 'reading at the start' },
  sources: [{ instrument: 'burette', channel: 'start' }],
  missing: 'record.no-start',
  before: true,
};
export const PORTION: BesideColumn = {
  symbol: 'V₀',
  unit: 'mL',
  name: { vi: 'thể tích đã hút bằng pipette', en: 'volume pipetted' },
  sources: [{ instrument: 'pipette', channel: 'portion' }],
  missing: 'record.no-portion',
  before: true,
};
export const STANDARD: BesideColumn = {
  symbol: 'C₀',
  unit: 'mol/L',
  name: { vi: 'nồng độ ghi trên nhãn chai chuẩn', en: 'concentration on the label of the standard' },
  sources: [{ instrument: 'label', channel: 'concentration' }],
  before: true,
};
/** How many moles of the unknown go with one of the standard. */
export const RATIO: TypedChoice = {
  symbol: 'k',
  unit: '',
  name: { vi: 'số mol chất cần tìm ứng với 1 mol chất chuẩn', en: 'moles of the unknown for one mole of the standard' },
  options: [
    { value: 1, face: '1', label: { vi: '1 : 1', en: '1 : 1' } },
    { value: 2, face: '2', label: { vi: '2 mol với 1 mol chất chuẩn', en: '2 mol with 1 mol of the standard' } },
    { value: 0.5, face: '½', label: { vi: '½ mol với 1 mol chất chuẩn', en: '½ mol with 1 mol of the standard' } },
  ],
  otherwise: 1,
};

export const TITRE: DerivedColumn = {
  id: 'titre',
  symbol: 'V',
  unit: 'mL',
  name: { vi: 'thể tích đã chảy', en: 'volume that has run' },
  of: { minus: ['V₂', 'V₁'] },
  decimals: 2,
  student: {
    hint: { vi: 'V = V₂ − V₁: số sau trừ số trước.', en: 'V = V₂ − V₁: the later reading less the earlier one.' },
  },
};
/** Half a drop, mL: the last one fell whole, and the equivalence point lies somewhere inside it. */
const HALF_DROP = 0.02;
export const LESS_HALF_A_DROP: DerivedColumn = {
  id: 'titre-corrected',
  symbol: 'V*',
  unit: 'mL',
  name: { vi: 'V trừ nửa giọt (0,02 mL)', en: 'V less half a drop (0.02 mL)' },
  of: { minus: ['V', HALF_DROP] },
  decimals: 2,
};
export const UNKNOWN = {
  symbol: 'C',
  unit: 'mol/L',
  name: { vi: 'nồng độ cần tìm', en: 'concentration sought' },
} as const;
export const CORRECTED = {
  ...UNKNOWN,
  symbol: 'C*',
  name: { vi: 'nồng độ, đã trừ nửa giọt', en: 'concentration, half a drop less' },
};

/** Why what is read does not belong into a table for these settings. */
export const misfitUnless =
  (...settings: readonly Setting[]) =>
  ({ frame }: Seen): string | undefined => {
    const f = frame as TitrationFrame;
    if (!settings.includes(f.setting)) return 'record.other-table';
    return f.burette.tap > 0 ? 'record.tap-open' : undefined;
  };
/** What is titrated with what. */
export const context = (frame: unknown): readonly string[] => {
  const { titrant, sample } = frame as TitrationFrame;
  return [`solution.${sample}`, `solution.${titrant}`];
};
