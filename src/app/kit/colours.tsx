/** The colours that our spectra give beside those that others have published: patches, and both in words. */
import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { agrees, type Described, hexOf, PUBLISHED, sampleOf } from '../../engines/chemistry/colour/index.ts';
import { KIT_WORDS } from './words.ts';

/** A finger's breadth and a hand's, cm. */
const LENGTHS = [1, 10] as const;
const METRES_PER_CM = 0.01;

export function Colours() {
  const { t, i18n, ready } = useTranslation([KIT_WORDS, 'bench']);
  if (!ready) return null;
  // To a hundred-thousandth of a mol/L, without the zeros behind.
  const amount = (concentration: number): string =>
    concentration
      .toFixed(5)
      .replace(/\.?0+$/, '')
      .replace('.', i18n.language === 'en' ? '.' : ',');
  const shown = (some: readonly Described[]) => (
    <ul>
      {some.map((one) => (
        <Card key={one.id} one={one} amount={amount(one.concentration)} />
      ))}
    </ul>
  );
  return (
    <section className="kit-colours" aria-labelledby="kit-colours">
      <h2 id="kit-colours">{t('colours.heading')}</h2>
      <p className="muted">{t('colours.intro')}</p>
      <h3>{t('colours.species')}</h3>
      {shown(PUBLISHED.filter(({ dye }) => dye === undefined))}
      <h3>{t('colours.dyes')}</h3>
      {shown(PUBLISHED.filter(({ dye }) => dye !== undefined))}
    </section>
  );
}

function Card({ one, amount }: { readonly one: Described; readonly amount: string }) {
  const { t } = useTranslation([KIT_WORDS, 'bench']);
  const samples = LENGTHS.map((length) => ({ length, ...sampleOf(one, length * METRES_PER_CM) }));
  const alike = agrees(
    one,
    samples.map(({ name }) => name),
  );
  return (
    <li>
      <h4>{one.dye === undefined ? one.label : t(`colours.dye.${one.dye}`)}</h4>
      <p className="muted small">
        {one.pH === undefined ? t('colours.strength', { amount }) : t('colours.withPH', { amount, pH: one.pH })}
      </p>
      <div className="kit-patches">
        {samples.map(({ length, colour, name }) => (
          <figure key={length}>
            <div className="kit-patch" style={{ backgroundColor: hexOf(colour) }} />
            <figcaption className="small">
              {t('colours.through', { length, name: t(`colour.${name}`, { ns: 'bench' }) })}
            </figcaption>
          </figure>
        ))}
      </div>
      <p>{t('colours.published', { name: t(`colours.word.${one.published}`) })}</p>
      <p className="muted small">{t('colours.source', { source: one.src })}</p>
      <p className={`kit-verdict small ${alike ? 'ok' : 'danger'}`}>
        {alike ? <Check aria-hidden="true" size={16} /> : <CircleAlert aria-hidden="true" size={16} />}
        {t(alike ? 'colours.agrees' : 'colours.differs')}
      </p>
    </li>
  );
}
