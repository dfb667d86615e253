/** What a file is that is no sheet, told by what stands in it, with the way out. */
import { strFromU8 } from 'fflate';
import { FileRefused } from './fileRefused.ts';

/** @throws FileRefused for old Excel files, pictures, PDF, web pages and Excel's XML of 2003 */
export function refuseByContent(bytes: Uint8Array, fileName: string): void {
  const begin = strFromU8(bytes.subarray(0, 4096), true);
  if (begin.startsWith('\xD0\xCF\x11\xE0'))
    throw new FileRefused(
      strFromU8(bytes, true).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e')
        ? 'PASSWORD'
        : 'OLD_EXCEL',
      fileName,
    );
  if (begin.startsWith('%PDF-')) throw new FileRefused('PDF', fileName);
  if (/^(\x89PNG|\xFF\xD8\xFF|GIF8|BM|RIFF)/.test(begin))
    throw new FileRefused('PICTURE', fileName);
  const text = begin.replace(/^\xEF\xBB\xBF/, '').trimStart();
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text) && text.startsWith('<'))
    throw new FileRefused('EXCEL_XML', fileName);
  if (/^(<!doctype html|<html|<table|<meta|<head|<body|MIME-Version:)/i.test(text))
    throw new FileRefused('WEB_PAGE', fileName);
  if (/^<\?xml[^>]*\?>\s*<(?:!doctype )?html/i.test(text))
    throw new FileRefused('WEB_PAGE', fileName);
}

/** @throws FileRefused for zip files of other programs */
export function refuseOtherZips(parts: ReadonlyMap<string, Uint8Array>, fileName: string): void {
  const type = strFromU8(parts.get('mimetype') ?? new Uint8Array(), true).trim();
  if (type === 'application/vnd.oasis.opendocument.spreadsheet')
    throw new FileRefused('OPEN_DOCUMENT', fileName);
  const names = [...parts.keys()];
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
    throw new FileRefused('BINARY_EXCEL', fileName);
  if (names.some((name) => /^index\/.*\.iwa$|^index\.zip$/i.test(name)))
    throw new FileRefused('NUMBERS', fileName);
}
