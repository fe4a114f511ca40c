import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ACCENT: MantineColorsTuple = [
  '#e8eefb',
  '#d0ddf6',
  '#a9c1f0',
  '#8fb4ff',
  '#6f97ec',
  '#4d7add',
  '#3566d0',
  '#2c5dca',
  '#2457c5',
  '#1b459f',
];

/**
 * A close button without a name and a second banner would fail people who listen to the page. The page below stands still
 * but keeps its bar: to take it away is a style tag, for which the browser works out the styles of the whole page anew.
 */
const dialog = {
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
  removeScrollProps: { removeScrollBar: false },
};

/** In the portal a menu would stand outside of all landmarks, and its first child would be no item. */
const menu = { withinPortal: false, withInitialFocusPlaceholder: false };

export const theme = createTheme({
  fontFamily: 'Inter, system-ui, sans-serif',
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 8 },
  colors: { accent: ACCENT },
  defaultRadius: 6,
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  components: {
    // By name and not by `Modal.extend`, which would load both with the first page.
    Modal: { defaultProps: { ...dialog, transitionProps: { duration: 120 } } },
    Menu: { defaultProps: menu },
    Drawer: { defaultProps: { ...dialog, transitionProps: { duration: 120 } } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--mute)',
  '--mantine-color-error': 'var(--off-track-text)',
  '--mantine-color-placeholder': 'var(--mute)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-line-height': '1.45',
};

/** The kit takes its colours from the tokens, so that both schemes have one source. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: {
    ...shared,
    '--mantine-color-dark-4': 'var(--line)',
    '--mantine-color-dark-5': 'var(--no-data-tint)',
    '--mantine-color-dark-6': 'var(--panel)',
    '--mantine-color-dark-7': 'var(--bg)',
    '--mantine-color-dark-8': 'var(--bg)',
  },
});
