/**
 * The parts of a workbook that hold its cells, found as the Open Packaging Conventions say: through relationships, in
 * whatever folder and spelling, never by a file's usual name. Macros, links, pictures and embedded files stay behind.
 */
import { strFromU8, strToU8, type Zippable } from 'fflate';
import { FileRefused } from './fileRefused.ts';

interface Relationship {
  id: string;
  /** The last word of its type: "worksheet", "sharedStrings". */
  kind: string;
  /** Part name without a leading slash. */
  part: string;
}
type Find = (part: string) => Uint8Array | undefined;

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A package of the same cells in the plainest form, for a reader that need not know more of the standard.
 * @param parts by name, as the zip has them
 * @param eachSheet a worksheet's XML (UTF-8) on its way, in the order of the tabs
 * @throws FileRefused NOT_A_SHEET, DAMAGED with the part that is missing, UNSAFE
 */
export function plainPackage(
  parts: ReadonlyMap<string, Uint8Array>,
  eachSheet: (xml: Uint8Array) => Uint8Array,
): Zippable {
  // Part names are the same in any case (ECMA-376-2, 6.2.2.3).
  const byName = new Map([...parts].map(([name, content]) => [plainName(name), content]));
  const find: Find = (part) => byName.get(plainName(part));
  const workbook = relationsOf('', find).find(({ kind }) => kind === 'officeDocument')?.part;
  if (workbook === undefined) throw new FileRefused('NOT_A_SHEET', 'zip');
  const book = textOf(workbook, find);
  if (!/<[\w:]*workbook\b/.test(book)) throw new FileRefused('NOT_A_SHEET', workbook);

  const relations = relationsOf(workbook, find);
  const result: Zippable = {};
  const made: { kind: string; name: string }[] = [];
  const add = (kind: string, name: string, content: Uint8Array): void => {
    made.push({ kind, name });
    result[`xl/${name}`] = [content, { level: 0 }];
  };
  for (const kind of ['sharedStrings', 'styles'] as const) {
    const part = relations.find((each) => each.kind === kind)?.part;
    if (part !== undefined) add(kind, `${kind}.xml`, xmlOf(part, find));
  }
  const tabs = [...book.matchAll(/<[\w:]*sheet\b([^>]*)>/g)].flatMap(([, own = '']) => {
    const id = attribute(own, 'id');
    const relation = relations.find((each) => each.id === id);
    // A tab may be a chart of its own.
    if (relation?.kind !== 'worksheet') return [];
    const name = `sheet${made.length}.xml`;
    add('worksheet', name, eachSheet(xmlOf(relation.part, find)));
    const state = attribute(own, 'state') || 'visible';
    return [
      `<sheet name="${escape(attribute(own, 'name'))}" sheetId="${made.length}" state="${escape(state)}" r:id="rId${made.length}"/>`,
    ];
  });
  const [, book1904 = ''] = /<[\w:]*workbookPr\b([^>]*)>/.exec(book) ?? [];
  const is1904 = ['1', 'true'].includes(attribute(book1904, 'date1904'));
  const written: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>${made.map(({ kind, name }) => `<Override PartName="/xl/${name}" ContentType="${main}.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeRelations}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${made.map(({ kind, name }, at) => `<Relationship Id="rId${at + 1}" Type="${officeRelations}/${kind}" Target="${name}"/>`).join('')}</Relationships>`,
  };
  for (const [name, xml] of Object.entries(written))
    result[name] = [strToU8(head + xml), { level: 0 }];
  return result;
}

/** @throws FileRefused DAMAGED, UNSAFE */
function xmlOf(part: string, find: Find): Uint8Array {
  const content = find(part);
  if (!content) throw new FileRefused('DAMAGED', part);
  const xml = asUtf8(content);
  // An entity of its own is how an XML file blows up or reaches out; no spreadsheet needs one.
  if (/<!(DOCTYPE|ENTITY)/i.test(strFromU8(xml.subarray(0, 2000), true)))
    throw new FileRefused('UNSAFE', part);
  return xml;
}
const textOf = (part: string, find: Find): string => strFromU8(xmlOf(part, find));

/** XML may be UTF-16; what follows reads UTF-8. */
function asUtf8(content: Uint8Array): Uint8Array {
  const [first, second] = content;
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return content;
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(content);
  return strToU8(text.replace(/^<\?xml[^>]*\?>/, ''));
}

/** Of a part, '' for the package. */
function relationsOf(part: string, find: Find): Relationship[] {
  const at = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, at);
  const list = `${folder}_rels/${part.slice(at)}.rels`;
  if (!find(list)) return [];
  return [...textOf(list, find).matchAll(/<[\w:]*Relationship\b([^>]*)>/g)].flatMap(
    ([, own = '']) =>
      attribute(own, 'TargetMode') === 'External'
        ? []
        : [
            {
              id: attribute(own, 'Id'),
              kind: attribute(own, 'Type').split('/').at(-1) ?? '',
              part: resolve(folder, attribute(own, 'Target')),
            },
          ],
  );
}

/** @param name without the prefix of its namespace */
function attribute(attributes: string, name: string): string {
  for (const [, own = '', quoted = ''] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g,
  ))
    if (own === name || own.endsWith(`:${name}`)) return unescape(quoted.slice(1, -1));
  return '';
}

/** "../a.xml" seen from "xl/b/" → "xl/a.xml" */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function plainName(part: string): string {
  const name = part.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
};
const unescape = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
