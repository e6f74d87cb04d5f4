// Runs before the first paint. Reads what src/ui/look.ts and src/ui/i18n/i18n.tsx have kept.
(function () {
  try {
    var root = document.documentElement;
    var look = JSON.parse(localStorage.getItem("satchel.look") || "{}");
    if (look.theme && look.theme !== "auto") root.dataset.theme = look.theme;
    if (look.density && look.density !== "auto") root.dataset.density = look.density;
    if (look.textSize && look.textSize !== "m") root.dataset.textSize = look.textSize;
    if (look.hand === "left") root.dataset.hand = "left";
    var locale = localStorage.getItem("satchel.locale");
    if (locale) {
      root.lang = locale;
      root.dir = locale.indexOf("ar") === 0 ? "rtl" : "ltr";
    }
  } catch {
    // No storage: the device's own wishes stand, which the style sheet follows by itself.
  }
})();
