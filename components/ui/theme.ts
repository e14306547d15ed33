import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Alipay's blue; shade 6 is the accent of light pages, 5 of dark ones. Shade 7 carries small text on white at more than 4.5 : 1. */
const accent: MantineColorsTuple = [
  "#e8f2ff",
  "#d3e4ff",
  "#a6c9ff",
  "#78adff",
  "#4e94ff",
  "#3485ff",
  "#1677ff",
  "#0b63dd",
  "#0752b8",
  "#034294",
];

/** Greys with a little blue, so that panels look quiet beside the accent. */
const gray: MantineColorsTuple = [
  "#fafbfc",
  "#f4f5f7",
  "#e9ebef",
  "#dfe2e8",
  "#c9ced8",
  "#9aa1b0",
  "#6b7280",
  "#4b5260",
  "#333945",
  "#1c1f26",
];

const dark: MantineColorsTuple = [
  "#e4e6eb",
  "#b9bec8",
  "#949ba8",
  "#6d7482",
  "#3d434f",
  "#2f343e",
  "#252932",
  "#1c1f26",
  "#16181d",
  "#101216",
];

const system =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", monospace';

/** Dense and calm: 13 px text, 32 px controls, quiet lines, one accent. The only place where colours are written. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, gray, dark },
  black: "#1c1f26",
  fontFamily: system,
  fontFamilyMonospace: mono,
  headings: {
    fontFamily: system,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.125rem", lineHeight: "1.5" },
      h2: { fontSize: "0.9375rem", lineHeight: "1.5" },
      h3: { fontSize: "0.8125rem", lineHeight: "1.5" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "0.9375rem", xl: "1.125rem" },
  defaultRadius: "md",
  radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "16px" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    Button: { defaultProps: { size: "sm" }, styles: { root: { fontWeight: 500 } } },
    InputWrapper: {
      defaultProps: { size: "sm" },
      styles: {
        label: { fontWeight: 400, marginBottom: 4, color: "var(--studio-neutral-text)" },
        description: { marginBottom: 4, marginTop: 2 },
        error: { marginTop: 4 },
      },
    },
    Drawer: { styles: { title: { fontWeight: 600 } } },
    Modal: { defaultProps: { centered: true }, styles: { title: { fontWeight: 600 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    ...Object.fromEntries(
      ["Checkbox", "Input", "NativeSelect", "NumberInput", "PasswordInput", "Select", "Switch", "TextInput", "Textarea", "Table"].map(
        (name) => [name, { defaultProps: { size: "sm" } }],
      ),
    ),
  },
});

/** White text on #1677FF has 4.1 : 1, too little; this hair darker fill has 4.5. Lines, marks and focus keep the accent itself. */
const accentFill = {
  "--studio-accent-fill": "#0f6ff5",
  "--mantine-color-accent-filled": "#0f6ff5",
  "--mantine-color-accent-filled-hover": "#0b63dd",
  "--mantine-primary-color-filled": "#0f6ff5",
  "--mantine-primary-color-filled-hover": "#0b63dd",
};

/** Our own words for surfaces and states, as CSS variables of both schemes. CSS modules use these, never a colour. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {
    "--studio-nav-width": "220px",
    "--studio-bar-height": "52px",
    // A phone with Alipay in it: its look is its own, whatever the console's scheme is.
    "--phone-frame": "#0c0e12",
    "--phone-screen": "#f2f3f5",
    "--phone-paper": "#ffffff",
    "--phone-ink": "#1c1f26",
    "--phone-quiet": "#6b7280",
    "--phone-line": "#e4e7ec",
    "--phone-chip": "#f1f3f6",
    "--phone-veil": "rgb(255 255 255 / 22%)",
    "--phone-shadow": "rgb(16 24 40 / 16%)",
    "--phone-accent": "#0b63dd",
    "--phone-added": "#0a7a3a",
    "--phone-removed": "#c22727",
    "--phone-changed": "#8f5600",
    "--phone-on-mark": "#ffffff",
    "--phone-code": "#ffffff",
    "--phone-night-screen": "#111214",
    "--phone-night-paper": "#1f2124",
    "--phone-night-ink": "#e3e5e9",
    "--phone-night-quiet": "#9b9fa8",
    "--phone-night-line": "#34373d",
    "--phone-night-chip": "#2c2f35",
    "--phone-night-accent": "#7db2ff",
  },
  light: {
    ...accentFill,
    "--studio-page": "#ffffff",
    "--studio-panel": "#fafbfc",
    "--studio-raised": "#ffffff",
    "--studio-hover": "#f1f3f6",
    "--studio-line": "#e9ebef",
    "--studio-line-strong": "#d5d9e0",
    "--studio-text": "#1c1f26",
    "--studio-muted": "#646b79",
    "--studio-accent": "#1677ff",
    "--studio-accent-text": "#0b63dd",
    "--studio-accent-soft": "#e8f2ff",
    "--studio-good-text": "#0a7a3a",
    "--studio-good-soft": "#e4f7ec",
    "--studio-warn-text": "#8f5600",
    "--studio-warn-soft": "#fff3dc",
    "--studio-bad-text": "#c22727",
    "--studio-bad-soft": "#feeaea",
    "--studio-neutral-text": "#4b5260",
    "--studio-neutral-soft": "#eef0f3",
    "--mantine-color-dimmed": "#646b79",
    "--mantine-color-error": "#c22727",
    "--mantine-color-placeholder": "#777e8c",
    "--mantine-color-anchor": "#0b63dd",
  },
  dark: {
    ...accentFill,
    "--studio-page": "#16181d",
    "--studio-panel": "#1c1f26",
    "--studio-raised": "#21252d",
    "--studio-hover": "#272b34",
    "--studio-line": "#2b303a",
    "--studio-line-strong": "#3d434f",
    "--studio-text": "#e4e6eb",
    "--studio-muted": "#9aa1b0",
    "--studio-accent": "#3485ff",
    "--studio-accent-text": "#7db2ff",
    "--studio-accent-soft": "#17294a",
    "--studio-good-text": "#5dd48f",
    "--studio-good-soft": "#14301f",
    "--studio-warn-text": "#f0b45a",
    "--studio-warn-soft": "#352710",
    "--studio-bad-text": "#ff8f8f",
    "--studio-bad-soft": "#3a1a1c",
    "--studio-neutral-text": "#b9bec8",
    "--studio-neutral-soft": "#2b303a",
    "--mantine-color-body": "#16181d",
    "--mantine-color-dimmed": "#9aa1b0",
    "--mantine-color-error": "#ff8f8f",
    "--mantine-color-placeholder": "#868d9b",
    "--mantine-color-anchor": "#7db2ff",
  },
});
