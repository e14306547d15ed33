/** The part of `sessionStorage` that is used. */
export type TabStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const items = new Map<string, string>();
const untilReload: TabStorage = {
  getItem: (key) => items.get(key) ?? null,
  setItem: (key, text) => void items.set(key, text),
  removeItem: (key) => void items.delete(key),
};

/** What the tab keeps over a reload; where the browser forbids that, it keeps as long as the page lives. */
export function tabStorage(): TabStorage {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return untilReload;
  }
}

/** Keeps a text, or answers false where there is no room for it; what stood there before is gone then. */
export function keepText(storage: TabStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    storage.removeItem(key);
    return false;
  }
}
