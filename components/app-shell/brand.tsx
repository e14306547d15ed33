import styles from "./brand.module.css";

/** The product's mark and name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="9" />
        <path d="M8 12.5A2.5 2.5 0 0 1 10.5 10h11a2.5 2.5 0 0 1 2.5 2.5v1.7a1.9 1.9 0 0 0 0 3.6v1.7a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 8 19.5v-1.7a1.9 1.9 0 0 0 0-3.6z" />
      </svg>
      Alipass Studio
    </span>
  );
}
