import type { ReactNode } from "react";
import styles from "./account-frame.module.css";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";
import { UserMenu } from "./user-menu";

/** Pages of a signed-in person that belong to no merchant. */
export function AccountFrame({ user, children }: { user: { name: string; email: string }; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Brand />
        <div className={styles.tools}>
          <UserMenu user={{ name: user.name, email: user.email }} />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
