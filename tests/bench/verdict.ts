/** Clicks Answer and resolves, in the page, once the verdict has been painted: milliseconds of the page's clock. */
export const answerAndWait = () =>
  new Promise<number>((resolve) => {
    const submit = () => document.querySelector<HTMLButtonElement>("form button[type=submit]");
    const before = performance.now();
    const observer = new MutationObserver(() => {
      if (submit()) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - before));
    });
    observer.observe(document.body, { subtree: true, childList: true });
    submit()?.click();
  });
