/** What a reader may choose about the page: language, light, picture, motion, and which ± a new notebook prints. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { choose, THEMES, TIERS, UNCERTAINTIES, useSettings } from '../settings.ts';
import { Dialog } from './dialog.tsx';
import { LanguageSwitch } from './language-switch.tsx';

function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const { theme, tier, motion, measuredTier, uncertainty, keys } = useSettings();
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <div className="row spread">
        <span>{t('language.label')}</span>
        <LanguageSwitch />
      </div>
      <Choice
        label={t('settings.theme')}
        value={theme}
        options={THEMES.map((one) => [one, t(`settings.themes.${one}`)])}
        onChoose={(one) => choose({ theme: one })}
      />
      <Choice
        label={t('settings.tier')}
        value={tier ?? 'auto'}
        options={(['auto', ...TIERS] as const).map((one) => [one, t(`settings.tiers.${one}`)])}
        onChoose={(one) => choose({ tier: one === 'auto' ? undefined : one })}
      />
      {tier === undefined && measuredTier !== undefined && (
        <p className="muted small">{t('settings.tierNow', { tier: t(`settings.tiers.${measuredTier}`) })}</p>
      )}
      <Choice
        label={t('settings.motion')}
        value={motion}
        options={(['system', 'reduced', 'full'] as const).map((one) => [one, t(`settings.motions.${one}`)])}
        onChoose={(one) => choose({ motion: one })}
      />
      <Choice
        label={t('settings.uncertainty')}
        value={uncertainty}
        options={UNCERTAINTIES.map((one) => [one, t(`settings.uncertainties.${one}`)])}
        onChoose={(one) => choose({ uncertainty: one })}
      />
      <p className="muted small">{t('settings.uncertaintyMore')}</p>
      <label className="row">
        <input
          type="checkbox"
          role="switch"
          checked={keys}
          onChange={(event) => choose({ keys: event.target.checked })}
        />
        {t('settings.keys')}
      </label>
    </Dialog>
  );
}
