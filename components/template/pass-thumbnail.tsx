import type { Part } from "@/lib/template/layout-part";
import { PhonePart, type PartContext } from "./phone-part";
import styles from "./phone.module.css";

const LOOK_ONLY: PartContext = {};

/** A pass's card in small: lies in the middle of what is around it and takes no room, `--thumbnail-scale` says how small. For the eye only. */
export function PassThumbnail({ screen }: { screen: Part }) {
  return (
    <div className={styles.thumbnail} data-surface="card" aria-hidden>
      <div className={styles.scroll}>
        <PhonePart part={screen} context={LOOK_ONLY} />
      </div>
    </div>
  );
}
