/**
 * Browsers that translate all the same put elements of their own in the place of a page's texts. What is drawn into such
 * a text later would never be seen: the text then takes its place back. (A page asks not to be translated; scores and
 * what was sent must never read as they were.)
 */

/** @returns a function that ends the watching */
export function keepOwnTexts(root: Node): () => void {
  /** What stands where a text of the page was. */
  const standIns = new WeakMap<Node, ChildNode>();
  const watching: MutationObserverInit = { childList: true, characterData: true, subtree: true };

  const takeBack = (text: Node): void => {
    const standIn = standIns.get(text);
    standIns.delete(text);
    if (standIn?.isConnected && !text.isConnected) standIn.replaceWith(text);
  };

  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if (type === 'characterData') takeBack(target);
      const standIn = [...addedNodes].find((node) => node.nodeName === 'FONT');
      if (!standIn) continue;
      for (const text of removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
        standIns.set(text, standIn as ChildNode);
        // Out of the page it is seen by nobody else.
        observer.observe(text, watching);
      }
    }
  });
  observer.observe(root, watching);
  return () => observer.disconnect();
}
