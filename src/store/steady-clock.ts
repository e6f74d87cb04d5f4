/**
 * A clock for limits: it advances by whichever of the wall clock and the page's own has moved more. The page's own may
 * stand still while the tablet sleeps, and the wall clock may be set back; neither buys time.
 */
export function makeSteadyClock(wall: () => number, own: () => number): () => number {
  let [lastWall, lastOwn] = [wall(), own()];
  let now = lastWall;
  return () => {
    const [wallNow, ownNow] = [wall(), own()];
    now += Math.max(0, wallNow - lastWall, ownNow - lastOwn);
    [lastWall, lastOwn] = [wallNow, ownNow];
    return now;
  };
}
