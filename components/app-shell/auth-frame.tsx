import type { ReactNode } from "react";
import { Brand } from "./brand";
import styles from "./auth-frame.module.css";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";

/** The pages before the console: one card, and the two choices a stranger may need. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.corner}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main className={styles.main}>
        <Brand />
        <div className={styles.card}>{children}</div>
      </main>
    </div>
  );
}
