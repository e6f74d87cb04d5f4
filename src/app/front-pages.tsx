import { createSignal, lazy, Match, Show, Suspense, Switch, type JSX } from "solid-js";
import type { LinkInAddress } from "../office/link-in-address.ts";
import type { OfficeFetch } from "../office/renewing-fetch.ts";
import { SignInPage } from "../screens/sign-in/sign-in-page.tsx";
import { UnlockPage } from "../screens/unlock/unlock-page.tsx";
import { LockWarning } from "./lock/lock-warning.tsx";
import type { Session } from "./session-seams.ts";
import type { SessionState } from "./session-state.ts";
import { InsecurePage, Opening, StorageFailedPage } from "./standstill.tsx";

const FirstAdministratorPage = lazy(async () => {
  const page = await import("../screens/first-administrator/first-administrator-page.tsx");
  return { default: page.FirstAdministratorPage };
});
const LinkPage = lazy(async () => ({
  default: (await import("../screens/link/link-page.tsx")).LinkPage,
}));
const DeskPage = lazy(async () => ({
  default: (await import("../screens/desk/desk-page.tsx")).DeskPage,
}));
const OutsidePage = lazy(async () => ({
  default: (await import("../screens/outside/outside-page.tsx")).OutsidePage,
}));
const EnrolmentPage = lazy(async () => ({
  default: (await import("../screens/enrolment/enrolment-page.tsx")).EnrolmentPage,
}));
const ForgottenPage = lazy(async () => ({
  default: (await import("../screens/unlock/forgotten-page.tsx")).ForgottenPage,
}));
const KeyLostPage = lazy(async () => ({
  default: (await import("../screens/unlock/key-lost-page.tsx")).KeyLostPage,
}));
const LeaveQuestion = lazy(async () => ({
  default: (await import("../screens/unlock/leave-question.tsx")).LeaveQuestion,
}));
const PastLimitPage = lazy(async () => ({
  default: (await import("../screens/unlock/past-limit-page.tsx")).PastLimitPage,
}));
const TakenAwayPage = lazy(async () => ({
  default: (await import("../screens/unlock/taken-away-page.tsx")).TakenAwayPage,
}));

/** Loads what may come after a lock: on a tablet's first day the service worker may not have it yet. */
export async function loadFrontPages(): Promise<void> {
  const pages = [ForgottenPage, KeyLostPage, PastLimitPage, TakenAwayPage, EnrolmentPage];
  await Promise.all([...pages, LeaveQuestion].map((page) => page.preload()));
}

interface FrontPagesProps {
  session: Session;
  /** The link that the app was opened by. */
  link: LinkInAddress | null;
  leaveLink: () => void;
  fetch: OfficeFetch;
}

/** Every page in front of the records: signing in, enrolling, unlocking, and what stands in the way of each. */
export function FrontPages(props: FrontPagesProps): JSX.Element {
  const session = () => props.session;
  const passwordLink = () =>
    (props.link?.page === "invite" || props.link?.page === "new-password") && props.link;
  const voucherLink = () => props.link?.page === "voucher" && props.link;
  const leaveLink = (): void => {
    // Whoever's records are locked here, the link is somebody else's as a rule.
    if (session().state().is === "locked") session().someoneElse();
    props.leaveLink();
  };
  const at = <Is extends SessionState["is"]>(is: Is) => inState(session(), is);
  return (
    <Switch fallback={<Opening />}>
      <Match when={at("insecure")}>
        <InsecurePage />
      </Match>
      <Match when={passwordLink()} keyed>
        {({ token }) => <LinkPage token={token} fetch={props.fetch} goOn={leaveLink} />}
      </Match>
      <Match when={voucherLink()} keyed>
        {({ token }) => <DeskPage said={token} fetch={props.fetch} />}
      </Match>
      <Match when={at("storage-failed")}>
        <StorageFailedPage />
      </Match>
      <Match when={at("signed-out")}>
        <SignedOut {...props} />
      </Match>
      <Match when={at("locked")} keyed>
        {(locked) => <Locked session={props.session} locked={locked} />}
      </Match>
      <Match when={at("enrolment")} keyed>
        {({ me, again }) => (
          <>
            <EnrolmentPage
              me={me}
              again={again}
              enrol={(passphrase) => session().enrol(me, passphrase)}
              back={session().back}
              signOut={session().signOut}
            />
            <LockWarning warning={session().warning} />
          </>
        )}
      </Match>
      <Match when={at("forgotten")} keyed>
        {({ me }) => <ForgottenPage me={me} signIn={session().signIn} back={session().back} />}
      </Match>
      <Match when={at("key-lost")} keyed>
        {({ me }) => (
          <KeyLostPage
            waiting={session().waiting(me.person)}
            back={session().back}
            beginAnew={session().beginAnew}
          />
        )}
      </Match>
      <Match when={at("past-limit")} keyed>
        {({ me }) => (
          <PastLimitPage
            me={me}
            waiting={session().waiting(me.person)}
            signIn={session().signIn}
            lock={() => void session().lockSettings.lock()}
          />
        )}
      </Match>
      <Match when={at("taken-away")} keyed>
        {({ why, isHandingIn }) => (
          <TakenAwayPage why={why} isHandingIn={isHandingIn} toSignIn={session().back} />
        )}
      </Match>
      <Match when={at("outside")} keyed>
        {({ me }) => <OutsidePage me={me} signOut={session().signOut} />}
      </Match>
    </Switch>
  );
}

function SignedOut(props: FrontPagesProps): JSX.Element {
  return (
    <Show
      when={props.link?.page === "first-administrator" && props.link}
      fallback={
        <SignInPage
          signIn={props.session.signIn}
          people={props.session.people()}
          unlockAs={props.session.switchTo}
          fetch={props.fetch}
        />
      }
    >
      {(link) => (
        <FirstAdministratorPage
          token={link().token}
          beginInstallation={props.session.beginInstallation}
        />
      )}
    </Show>
  );
}

function Locked(props: {
  session: Session;
  locked: Extract<SessionState, { is: "locked" }>;
}): JSX.Element {
  const [isAsking, setAsking] = createSignal(false);
  const me = () => props.locked.me;
  const waiting = () => props.session.waiting(me().person);
  const hasPasskey = () => (props.session.enrolled()?.passkeys.length ?? 0) > 0;
  return (
    <>
      <UnlockPage
        me={me()}
        waiting={waiting()}
        ways={{
          passphrase: (typed) => props.session.unlock(me(), typed),
          pin: props.locked.byPin ? (typed) => props.session.unlockByPin(me(), typed) : undefined,
          passkey: hasPasskey() ? () => props.session.unlockByPasskey(me()) : undefined,
          waitMs: props.session.enrolled()?.waitMs ?? 0,
          isPinSpent: props.session.isPinSpent(),
        }}
        isRetired={props.session.isRetired(me().person)}
        forgot={props.session.forgotPassphrase}
        someoneElse={() => (waiting() > 0 ? setAsking(true) : props.session.someoneElse())}
      />
      <Show when={isAsking()}>
        <Suspense>
          <LeaveQuestion
            me={me()}
            waiting={waiting()}
            stay={() => setAsking(false)}
            leave={() => props.session.someoneElse()}
          />
        </Suspense>
      </Show>
    </>
  );
}

function inState<Is extends SessionState["is"]>(
  session: Session,
  is: Is,
): Extract<SessionState, { is: Is }> | false {
  const state = session.state();
  // The name of a state decides its type.
  return state.is === is && (state as Extract<SessionState, { is: Is }>);
}
