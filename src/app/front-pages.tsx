import { lazy, Match, Show, Switch, type JSX } from "solid-js";
import { SignInPage } from "../screens/sign-in/sign-in-page.tsx";
import { UnlockPage } from "../screens/unlock/unlock-page.tsx";
import type { Session } from "./session-seams.ts";
import type { SessionState } from "./session-state.ts";
import { InsecurePage, Opening, StorageFailedPage } from "./standstill.tsx";

const FirstAdministratorPage = lazy(async () => {
  const page = await import("../screens/first-administrator/first-administrator-page.tsx");
  return { default: page.FirstAdministratorPage };
});
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
const PastLimitPage = lazy(async () => ({
  default: (await import("../screens/unlock/past-limit-page.tsx")).PastLimitPage,
}));
const TakenAwayPage = lazy(async () => ({
  default: (await import("../screens/unlock/taken-away-page.tsx")).TakenAwayPage,
}));

/** Every page in front of the records: signing in, enrolling, unlocking, and what stands in the way of each. */
export function FrontPages(props: { session: Session }): JSX.Element {
  const session = () => props.session;
  const at = <Is extends SessionState["is"]>(is: Is) => inState(session(), is);
  return (
    <Switch fallback={<Opening />}>
      <Match when={at("insecure")}>
        <InsecurePage />
      </Match>
      <Match when={at("storage-failed")}>
        <StorageFailedPage />
      </Match>
      <Match when={at("signed-out")}>
        <SignedOut session={props.session} />
      </Match>
      <Match when={at("locked")} keyed>
        {(locked) => <Locked session={props.session} locked={locked} />}
      </Match>
      <Match when={at("enrolment")} keyed>
        {({ me, again }) => (
          <EnrolmentPage
            me={me}
            again={again}
            enrol={(passphrase) => session().enrol(me, passphrase)}
            back={session().back}
            signOut={session().signOut}
          />
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
        {({ why }) => <TakenAwayPage why={why} toSignIn={session().back} />}
      </Match>
      <Match when={at("outside")} keyed>
        {({ me }) => <OutsidePage me={me} signOut={session().signOut} />}
      </Match>
    </Switch>
  );
}

function SignedOut(props: { session: Session }): JSX.Element {
  // The link of an empty installation; its page takes the token out of the address at once.
  const isInstalling = location.hash.startsWith("#/first-administrator");
  return (
    <Show
      when={isInstalling}
      fallback={
        <SignInPage
          signIn={props.session.signIn}
          people={props.session.people()}
          unlockAs={props.session.switchTo}
        />
      }
    >
      <FirstAdministratorPage beginInstallation={props.session.beginInstallation} />
    </Show>
  );
}

function Locked(props: {
  session: Session;
  locked: Extract<SessionState, { is: "locked" }>;
}): JSX.Element {
  const me = () => props.locked.me;
  const hasPasskey = () => (props.session.enrolled()?.passkeys.length ?? 0) > 0;
  return (
    <UnlockPage
      me={me()}
      waiting={props.session.waiting(me().person)}
      ways={{
        passphrase: (typed) => props.session.unlock(me(), typed),
        pin: props.locked.byPin ? (typed) => props.session.unlockByPin(me(), typed) : undefined,
        passkey: hasPasskey() ? () => props.session.unlockByPasskey(me()) : undefined,
        waitMs: props.session.enrolled()?.waitMs ?? 0,
        isPinSpent: props.session.isPinSpent,
      }}
      forgot={props.session.forgotPassphrase}
      someoneElse={props.session.someoneElse}
    />
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
