/** The look: warm paper, one deep green-teal accent, large type, targets of 44 px, figures that line up. */
import {
  type ActionIconFactory,
  type BadgeFactory,
  type ButtonFactory,
  type CheckboxFactory,
  type ComboboxFactory,
  createTheme,
  type CSSVariablesResolver,
  type DrawerFactory,
  type ExtendComponent,
  type FactoryPayload,
  type FileButtonFactory,
  type InputFactory,
  type MantineColorsTuple,
  type ModalFactory,
  type RadioFactory,
  type SegmentedControlFactory,
  type TabsFactory,
  type TooltipFactory,
} from '@mantine/core';

/** Accent: 8 is 6.9:1 on white, 7 is 5.4:1 under white text, 3 is 8:1 on the dark page. */
const lagoon: MantineColorsTuple = [
  '#e9f5f2',
  '#d0e8e2',
  '#a3d2c7',
  '#74bbac',
  '#4aa493',
  '#2b8f7e',
  '#197d6d',
  '#0f6e5f',
  '#0b5e52',
  '#074a40',
];
/** Warm neutrals of the light page. */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0eb',
  '#e9e5de',
  '#dad5cc',
  '#c5bfb4',
  '#a39c90',
  '#676157',
  '#4f4a42',
  '#37332d',
  '#221f1b',
];
/** Warm neutrals of the dark page. */
const dark: MantineColorsTuple = [
  '#ebe7e1',
  '#d3cec6',
  '#aca69c',
  '#8d877d',
  '#5d584f',
  '#474239',
  '#34302a',
  '#272420',
  '#1d1b18',
  '#141210',
];
/** Attention and refusal, dark enough to be read as text. */
const yellow: MantineColorsTuple = [
  '#fdf6e3',
  '#f9eac2',
  '#f2d68a',
  '#e9bf52',
  '#dba826',
  '#bd8c12',
  '#966c07',
  '#7d5905',
  '#664804',
  '#4d3602',
];
const red: MantineColorsTuple = [
  '#fcefec',
  '#f6d9d3',
  '#ecb2a7',
  '#e2897a',
  '#d76552',
  '#c74a35',
  '#b23a26',
  '#9a2f1d',
  '#7f2516',
  '#601a0f',
];

const TARGET = 44;
const target = { minHeight: TARGET } as const;

/** What `Component.extend` does, without the component: a page loads only those it draws. */
const look = <Payload extends FactoryPayload>(own: ExtendComponent<Payload>) => own;

export const theme = createTheme({
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: {
    fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
    fontWeight: '700',
  },
  primaryColor: 'lagoon',
  primaryShade: { light: 8, dark: 7 },
  colors: { lagoon, gray, dark, yellow, red },
  black: '#221f1b',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '21px' },
  components: {
    Button: look<ButtonFactory>({ defaultProps: { size: 'sm' }, styles: { root: target } }),
    ActionIcon: look<ActionIconFactory>({ defaultProps: { size: TARGET, variant: 'subtle' } }),
    Input: look<InputFactory>({ styles: { input: target } }),
    FileButton: look<FileButtonFactory>({
      defaultProps: {
        inputProps: {
          // A browser tells of another file only: what was chosen before is chosen again.
          onClick: (event) => {
            event.currentTarget.value = '';
          },
        },
      },
    }),
    Tabs: look<TabsFactory>({ styles: { tab: target } }),
    SegmentedControl: look<SegmentedControlFactory>({
      styles: { label: { ...target, alignContent: 'center' } },
    }),
    Checkbox: look<CheckboxFactory>({ defaultProps: { size: 'md' } }),
    Radio: look<RadioFactory>({ defaultProps: { size: 'md' } }),
    Badge: look<BadgeFactory>({
      styles: { root: { textTransform: 'none' } },
      defaultProps: { fw: 600 },
    }),
    Combobox: look<ComboboxFactory>({
      styles: { option: { ...target, display: 'flex', alignItems: 'center' } },
    }),
    Drawer: look<DrawerFactory>({ styles: { title: { fontWeight: 700, fontSize: 18 } } }),
    Modal: look<ModalFactory>({
      styles: { title: { fontWeight: 700, fontSize: 18 } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.5 } },
    }),
    Tooltip: look<TooltipFactory>({ defaultProps: { withArrow: true, multiline: true, maw: 360 } }),
  },
});

/** What the theme object has no field for. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf9f6',
    '--mantine-color-placeholder': '#676157',
    '--mantine-color-error': red[7],
  },
  dark: {
    '--mantine-color-body': '#191714',
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': red[3],
  },
});
