// What forms ask of a page, where there is none: to be imported before them. Nothing is drawn on it.
const page = Object.assign(new EventTarget(), {
  visibilityState: "visible",
  activeElement: null,
  documentElement: {},
});

Object.assign(globalThis, {
  document: page,
  window: globalThis,
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});
