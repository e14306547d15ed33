import type { ReactNode } from "react";
import type { Part, Surface } from "@/lib/template/layout-part";
import { PhonePart, type PartContext } from "./phone-part";
import styles from "./phone.module.css";

const LOOK_ONLY: PartContext = { active: null };

/**
 * A pass in a phone. Fills the height it is given, and shrinks to the width. `children` lie over the screen (a result that is shown,
 * for example). A drawing after public documents: Alipay's client has the last word.
 */
export function PassPhone({
  screen,
  surface,
  context = LOOK_ONLY,
  children,
}: {
  screen: Part;
  surface: Surface;
  context?: PartContext;
  children?: ReactNode;
}) {
  return (
    <div className={styles.stage}>
      <div className={styles.phone}>
        <div className={styles.glass} data-surface={surface}>
          {/* Without pieces that take the focus, the keyboard scrolls the screen itself. */}
          <div className={styles.scroll} tabIndex={context.onPick ? undefined : 0}>
            <PhonePart part={screen} context={context} />
          </div>
          {children}
        </div>
      </div>
    </div>
  );
}
