/** Words around the bench: names of hands, cameras and options from the experiment, sentences of its description, and our own. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberField, Plain, Problem } from '@core';
import { displayUnit, formatNumber, type NumberLanguage } from '@instruments';
import type { Hand, Message } from '@sdk';

type Values = Readonly<Record<string, unknown>>;

export interface BenchWords {
  readonly language: NumberLanguage;
  /** False until the words have come. */
  readonly ready: boolean;
  /** The name of an instrument on the bench, by its id. */
  instrument(id: string): string;
  /** What a device prints, with the reader's decimal sign. */
  face(text: string): string;
  /** A moment of the experiment, s. */
  seconds(time: number): string;
  /** Our own words. */
  t(key: string, values?: Values): string;
  hand(id: string): string;
  camera(id: string): string;
  /** One value of a choice or a socket; '' is "none". */
  option(hand: Hand & { readonly field: string }, value: string): string;
  /** A sentence of the description. */
  sentence(message: Message): string;
  /** Why a command was refused. */
  refusal(data: Readonly<Record<string, Plain>>): string;
  /** Why an input was not accepted. */
  problem(problem: Problem): string;
  /** A value (SI) of a field with its unit, as the reader writes it. */
  amount(value: number, field: NumberField): string;
  /** The same without the unit. */
  digits(value: number, field: NumberField): string;
  unit(field: NumberField): string;
  /** A small change of a field, in the unit that suits its size: 0.0005 m is 0,5 mm. */
  change(by: number, field: NumberField): string;
}

const largest = (field: NumberField): number => Math.max(Math.abs(field.min), Math.abs(field.max));
/** How a field is shown: unit, factor and decimals. */
export const shownAs = (field: NumberField) => displayUnit(field.unit, largest(field), field.step);

/** The words of one experiment's bench in the reader's language. */
export function useWords(namespace: string): BenchWords {
  const { i18n } = useTranslation([namespace, 'bench', 'instruments', 'app']);
  const language: NumberLanguage = i18n.language === 'en' ? 'en' : 'vi';
  // Words may arrive after the first drawing: then everything is looked up again.
  const loaded = i18n.hasLoadedNamespace(namespace) && i18n.hasLoadedNamespace('bench');
  return useMemo(() => {
    const find = (ns: readonly string[], keys: readonly string[], values?: Values): string | undefined => {
      for (const space of ns)
        for (const key of keys)
          if (i18n.exists(key, { ns: space })) return String(i18n.t(key, { ns: space, ...values }));
      return undefined;
    };
    const own = [namespace, 'bench'];
    const anywhere = [namespace, 'app', 'instruments', 'bench'];
    const written = (values: Values | undefined): Values =>
      Object.fromEntries(
        Object.entries(values ?? {}).map(([name, value]) => [
          name,
          typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 3, language) : value,
        ]),
      );
    const digits = (value: number, field: NumberField): string => {
      const { factor, decimals } = shownAs(field);
      return formatNumber(value * factor, decimals, language);
    };
    // A bare number (turns, a ratio) has the unit 1, which nobody writes.
    const nameOf = (shown: string): string => (shown === '1' ? '' : (find(own, [`unit.${shown}`]) ?? shown));
    const joined = (number: string, shown: string): string =>
      shown === '' ? number : `${number}${shown === '°' ? '' : '\u00a0'}${shown}`;
    const unit = (field: NumberField): string => nameOf(shownAs(field).unit);
    return {
      language,
      ready: loaded,
      t: (key, values) => String(i18n.t(key, { ns: 'bench', ...values })),
      instrument: (id) => find(own, [`instrument.${id}`]) ?? id,
      face: (text) => (language === 'vi' ? text.replace(/(\d)\.(\d)/, '$1,$2') : text),
      seconds: (time) => formatNumber(time, 1, language),
      hand: (id) => find(own, [`hand.${id}`]) ?? id,
      camera: (id) => find(own, [`camera.${id}`]) ?? id,
      option: (hand, value) => {
        const name = value === '' ? 'none' : value;
        return (
          find([namespace], [`option.${hand.id}.${name}`, `option.${name}`, `${hand.field}.${name}`]) ??
          find(own, [`option.${name}`]) ??
          // An option that is a number, such as a range, is written as numbers are.
          (language === 'vi' ? name.replace(/^(\d+)\.(\d+)$/, '$1,$2') : name)
        );
      },
      sentence: (message) => {
        const values: Record<string, string> = {};
        for (const [name, value] of Object.entries(message.values ?? {}))
          values[name] =
            typeof value === 'string'
              ? value
              : 'key' in value
                ? (find(own, [value.key]) ?? value.key)
                : formatNumber(value.value, value.decimals, language);
        return find(anywhere, [message.key, `problem.${message.key}`], values) ?? message.key;
      },
      refusal: (data) => {
        const reason = String(data.reason ?? '');
        return (
          find(anywhere, [`refused.${reason}`, reason, `problem.${reason}`], written(data)) ??
          String(i18n.t('refused', { ns: 'bench' }))
        );
      },
      problem: ({ key, values }) =>
        find(['instruments', 'bench', 'app'], [key, `problem.${key}`], written(values)) ??
        String(i18n.t('notNumber', { ns: 'bench' })),
      digits,
      unit,
      change: (by, field) => {
        const { unit: shown, factor, decimals } = displayUnit(field.unit, by, by);
        return joined(formatNumber(by * factor, decimals, language), nameOf(shown));
      },
      amount: (value, field) => joined(digits(value, field), unit(field)),
    };
  }, [i18n, language, namespace, loaded]);
}
