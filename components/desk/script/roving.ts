/**
 * Gives a toolbar one stop of the Tab key: arrows go from tool to tool (ARIA Authoring Practices,
 * Toolbar), the way the page is written.
 */
export function roving(toolbar: HTMLElement): void {
  const tools = () => [...toolbar.querySelectorAll<HTMLElement>("button")];
  const stopAt = (tool: HTMLElement | undefined) => {
    for (const each of tools()) each.tabIndex = each === tool ? 0 : -1;
  };
  stopAt(tools()[0]);
  toolbar.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) stopAt(target);
  });
  toolbar.addEventListener("keydown", (event) => {
    const all = tools();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const isLeftward = getComputedStyle(toolbar).direction === "rtl";
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: isLeftward ? at - 1 : at + 1,
      ArrowLeft: isLeftward ? at + 1 : at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  });
}
