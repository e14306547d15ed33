import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from "react";
import type { Part, Surface } from "@/lib/template/layout-part";
import { PhonePart, type PartContext } from "./phone-part";
import styles from "./phone.module.css";

const LOOK_ONLY: PartContext = {};

type Props = {
  screen: Part;
  surface: Surface;
  context?: PartContext;
  /** Width of the phone's screen in px, 360 by itself: how much stands in a line. */
  device?: number;
  /** How the phone is set, light by itself. */
  scheme?: "light" | "dark";
  /** Of the part that scrolls. Without it, and so without pieces that take the focus, the keyboard scrolls it. */
  scroller?: HTMLAttributes<HTMLDivElement> & { ref: Ref<HTMLDivElement> };
  children?: ReactNode;
};

/**
 * A pass in a phone. Fills the height it is given, and shrinks to the width. `children` lie over the screen (a result that is shown,
 * for example). A drawing after public documents: Alipay's client has the last word.
 */
export function PassPhone({ screen, surface, context = LOOK_ONLY, device, scheme, scroller, children }: Props) {
  const size: CSSProperties & Record<"--phone-device", number | undefined> = { "--phone-device": device };
  return (
    <div className={styles.stage}>
      <div className={styles.phone} style={size} data-scheme={scheme}>
        <div className={styles.glass} data-surface={surface}>
          <div {...(scroller ?? { tabIndex: 0 })} className={styles.scroll}>
            <PhonePart part={screen} context={context} />
          </div>
          {children}
        </div>
      </div>
    </div>
  );
}
