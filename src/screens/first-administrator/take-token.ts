/**
 * Takes the token of the first administrator's link out of the address, where it would stay in the history and show in
 * every picture of the screen. Empty when the link carries none.
 */
export function takeToken(): string {
  const token = new URLSearchParams(location.hash.split("?")[1] ?? "").get("token") ?? "";
  history.replaceState(history.state, "", location.pathname);
  return token;
}
