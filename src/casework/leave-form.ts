import { useRouter } from "@tanstack/solid-router";

/**
 * Goes on from a form that is saved. Whoever went elsewhere while it was being saved stays where she is: nobody is
 * fetched away from a page she just chose, and what the form was about is not read any more.
 */
export function useLeave(): (goOn: () => Promise<void>) => Promise<void> {
  const router = useRouter();
  const place = (): string => {
    const { pathname, searchStr } = router.latestLocation;
    return pathname + searchStr;
  };
  const form = place();
  return async (goOn) => {
    if (place() === form) await goOn();
  };
}
