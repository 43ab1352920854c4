/** Molar masses of the elements, g/mol: IUPAC standard atomic weights 2021, abridged. And groups that are written as if they were elements. */
export const ATOMIC_MASS: Readonly<Record<string, number>> = {
  H: 1.008,
  C: 12.011,
  N: 14.007,
  O: 15.999,
  F: 18.998,
  Na: 22.99,
  Mg: 24.305,
  Al: 26.982,
  P: 30.974,
  S: 32.06,
  Cl: 35.45,
  K: 39.098,
  Ca: 40.078,
  Cr: 51.996,
  Mn: 54.938,
  Fe: 55.845,
  Co: 58.933,
  Ni: 58.693,
  Cu: 63.546,
  Zn: 65.38,
  Br: 79.904,
  Ag: 107.87,
  I: 126.9,
  Ba: 137.33,
  Pb: 207.2,
};

/** Acetate, citrate, oxalate. */
export const GROUPS: Readonly<Record<string, string>> = { Ac: 'C2H3O2', Cit: 'C6H5O7', Ox: 'C2O4' };
