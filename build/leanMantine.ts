/** Lets a page load of Mantine what it draws and nothing else: each component's own styles, and no positioning for a ref. */
import path from 'node:path';
import type { Plugin } from 'vite';

/** The module in which a component keeps its class names: `…/components/Radio/RadioCard/RadioCard.module.mjs`. */
const CLASS_NAMES = /@mantine\/(core|notifications)\/esm\/(?:.*\/)?(\w+)\.module\.mjs$/;
const SCROLL_AREA = /@mantine\/core\/esm\/components\/ScrollArea\/ScrollArea\.mjs$/;
/** Has what ScrollArea takes from the library; should it take more one day, the build fails and says what. */
const MERGE_REFS = path.resolve(import.meta.dirname, '../renderer/ui/mergeRefs.ts');

const withSlashes = (file: string): string => file.replaceAll('\\', '/');

export function leanMantine(): Plugin {
  return {
    name: 'bantaya-lean-mantine',
    enforce: 'pre',
    /** Every dialog knows ScrollArea, which takes one small function from a library of 20 kB that other seats need whole. */
    resolveId(source, importer = '') {
      return source === '@floating-ui/react' && SCROLL_AREA.test(withSlashes(importer))
        ? MERGE_REFS
        : undefined;
    },
    /**
     * The styles' order holds by itself: a component imports the ones it is made of before its own class names, so
     * theirs come first in the page and its own win, as in Mantine's whole sheet.
     */
    transform(code, id) {
      const [, library, component] = CLASS_NAMES.exec(withSlashes(id)) ?? [];
      if (library === undefined || component === undefined) return undefined;
      const sheet = library === 'core' ? `styles/${component}.css` : 'styles.css';
      return {
        code: `import '@mantine/${library}/${sheet}';\n${code}`,
        map: null,
        // Of the whole package only its sheets are said to have effects; this module now has one too.
        moduleSideEffects: true,
      };
    },
  };
}
