import { useRouter } from "@tanstack/solid-router";

/**
 * Whether she is still at the page that this is asked on. A form goes on only then when it is saved: nobody is fetched
 * away from a page she chose in the meantime, and what the form was about is not read any more.
 */
export function useStillHere(): () => boolean {
  const router = useRouter();
  const place = (): string => {
    // A field that the form is asked to open at, or what it is asked to begin with, makes no other form of it.
    const { pathname, search } = router.latestLocation;
    const begun = { field: undefined, program: undefined, after: undefined, referral: undefined };
    return pathname + JSON.stringify({ ...search, ...begun });
  };
  const here = place();
  return () => place() === here;
}
