import { useRouter } from "@tanstack/solid-router";

/**
 * Whether she is still at the page that this is asked on. A form goes on only then when it is saved: nobody is fetched
 * away from a page she chose in the meantime, and what the form was about is not read any more.
 */
export function useStillHere(): () => boolean {
  const router = useRouter();
  const place = (): string => {
    const { pathname, searchStr } = router.latestLocation;
    return pathname + searchStr;
  };
  const here = place();
  return () => place() === here;
}
