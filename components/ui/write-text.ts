/** Writes the text of an element that React gives nothing but text, into the node that is there: a new one costs the browser a layout more. */
export function writeText(element: Element, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text && firstChild === element.lastChild) firstChild.data = text;
  else element.textContent = text;
}
