/** Values of an import as people read them: names instead of ids, words instead of codes. */
import type { ImportReading } from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { printNip } from '../../../electron/domain/nip.ts';
import { formatDecimalText } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useDocumentWords } from './useDocumentWords.ts';

type Named = readonly { id: string; name: string; code: string }[];
const findName = (rows: Named, id: unknown): string =>
  rows.find((row) => row.id === id)?.name ?? String(id);
const findCode = (rows: Named, id: unknown): string => {
  const row = rows.find((each) => each.id === id);
  return row?.code || row?.name || String(id);
};

/** Cells hold text and numbers only. */
const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

const flags = new Set(['isVerified', 'allowsNotApplicable', 'isScoring']);

export function useFieldText(setup: Setup, reading: ImportReading) {
  const t = useDocumentWords();
  const language = useLanguage();
  const agencies = [...reading.agencies.map(({ item }) => item), ...setup.agency];
  const programmes = [...reading.programmes.map(({ item }) => item), ...setup.programme];

  return (field: string, value: unknown): string => {
    if (value === null || value === '' || value === undefined) return t('import.empty');
    if (flags.has(field)) return t(value === 1 ? 'import.yes' : 'import.no');
    if (Array.isArray(value)) return listText(field, value) || t('import.empty');
    switch (field) {
      case 'agencyId':
        return findName(agencies, value);
      case 'role':
        return t(`operator:panel.role.${value as 'CHAIR'}`);
      case 'weight':
        return formatDecimalText(plainText(value), language);
      case 'nip':
        return printNip(plainText(value));
      case 'substituteForId':
        return setup.panelist.find(({ id }) => id === value)?.name ?? plainText(value);
      default:
        return plainText(value);
    }
  };

  function listText(field: string, values: readonly unknown[]): string {
    const rows = values as readonly Readonly<Record<string, unknown>>[];
    switch (field) {
      case 'presenters':
        return rows
          .map(({ name, ...details }) => {
            const text = presenterDetails(details);
            return text === '' ? plainText(name) : `${plainText(name)} (${text})`;
          })
          .join('; ');
      case 'programmes':
        return rows
          .map(
            ({ programmeId, strength }) =>
              `${findCode(programmes, programmeId)} (${plainText(strength)})`,
          )
          .join('; ');
      case 'levels':
        return rows
          .map(({ score, label, description }) =>
            [score, label, description].filter((part) => part !== '').join(' '),
          )
          .join('; ');
      case 'themeIds':
        return values.map((id) => findName(setup.theme, id)).join('; ');
      default:
        return values.map(String).join('; ');
    }
  }

  /** All that an import may change or clear. */
  function presenterDetails({ nip, employeeStatus, agencyId }: Readonly<Record<string, unknown>>) {
    return [
      nip === null ? '' : printNip(plainText(nip)),
      plainText(employeeStatus),
      agencyId === null ? '' : findCode(agencies, agencyId),
    ]
      .filter((part) => part !== '')
      .join(', ');
  }
}
