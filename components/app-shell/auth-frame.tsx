import type { ReactNode } from "react";
import { Brand } from "./brand";
import styles from "./auth-frame.module.css";

/** The pages outside of the console: one card. `corner` holds the choices a stranger may need. */
export function AuthFrame({ corner, children }: { corner?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.corner}>{corner}</div>
      <main className={styles.main}>
        <Brand />
        <div className={styles.card}>{children}</div>
      </main>
    </div>
  );
}
