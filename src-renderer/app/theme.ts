import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef5f9',
  '#dce9f1',
  '#b5d2e3',
  '#8cbad4',
  '#69a6c8',
  '#4687ad',
  '#1f5f86',
  '#1a5174',
  '#164562',
  '#0f3349',
];

const font = "'Inter Variable', Inter, system-ui, sans-serif";

export const theme = createTheme({
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '600' },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', fz: 13, fw: 450, h: 30 } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, fz: 12 } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { transitionProps: { duration: 100 } } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--vk-panel)',
  '--mantine-color-text': 'var(--vk-ink)',
  '--mantine-color-dimmed': 'var(--vk-mute)',
  '--mantine-color-placeholder': 'var(--vk-mute)',
  '--mantine-color-default': 'var(--vk-panel)',
  '--mantine-color-default-hover': 'var(--vk-hover)',
  '--mantine-color-default-color': 'var(--vk-ink)',
  '--mantine-color-default-border': 'var(--vk-line-strong)',
  '--mantine-color-anchor': 'var(--vk-accent)',
  '--mantine-color-error': 'var(--vk-bad)',
  '--mantine-primary-color-filled': 'var(--vk-fill)',
  '--mantine-primary-color-filled-hover': 'var(--vk-fill-hover)',
  '--mantine-color-accent-filled': 'var(--vk-fill)',
  '--mantine-color-accent-filled-hover': 'var(--vk-fill-hover)',
  '--mantine-color-accent-light': 'var(--vk-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--vk-accent)',
};

/** Mantine draws with the meanings of theme.css. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
