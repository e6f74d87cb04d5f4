/** Pages that a link from a mail, from an administrator's hand or on a paper leads to. */
const pages = ["invite", "new-password", "first-administrator", "voucher"] as const;
export type LinkPage = (typeof pages)[number];

/** The link that this page was opened by. */
export interface LinkInAddress {
  page: LinkPage;
  /** Empty when the link carries none; of a voucher all that its square says. */
  token: string;
}

/**
 * The link in the address, whose token is taken out of it at once: it would stay in the history and show in every
 * picture of the screen. Null when the address is an ordinary one.
 */
export function takeLinkFromAddress(): LinkInAddress | null {
  const [path = "", query = ""] = location.hash.replace(/^#\//, "").split("?");
  const page = pages.find((one) => one === path);
  if (!page) return null;
  const token = page === "voucher" ? query : (new URLSearchParams(query).get("token") ?? "");
  history.replaceState(history.state, "", location.pathname);
  return { page, token };
}

/** True when the address leads to such a page. */
export function hasLinkInAddress(): boolean {
  return pages.some((page) => location.hash.startsWith(`#/${page}`));
}
