const followed = new WeakSet<Element>();

function bring(list: Element): void {
  list.scrollIntoView({block: 'nearest'});
}

/**
 * Brings a list that was opened into view, with its input, and again when a phone's keyboard takes room from it. Where both
 * are higher than the view the input stays in it.
 */
export function keepInView(list: HTMLElement): void {
  bring(list);
  const {visualViewport: view} = window;
  if (view === null || followed.has(list)) return;
  followed.add(list);
  const {scale} = view;
  const follow = (): void => {
    if (list.isConnected && !list.hidden) {
      // Whoever zooms in looks where they want.
      if (view.scale === scale) bring(list);
      return;
    }
    view.removeEventListener('resize', follow);
    followed.delete(list);
  };
  view.addEventListener('resize', follow);
}
