import {
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type RouteComponent,
} from "@tanstack/solid-router";
import { lazy, type Component, type JSX } from "solid-js";
import * as v from "valibot";
import { recordId, type RecordId } from "../records/fields.ts";
import type { Key } from "../ui/i18n/words.ts";
import { BrokenPage } from "./shell/broken-page.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { Shell } from "./shell/shell.tsx";

type TitleKey =
  | Exclude<Extract<Key, `title.${string}`>, "title.withApp">
  | "nav.today"
  | "nav.clients"
  | "nav.directory"
  | "nav.review"
  | "nav.people"
  | "nav.more";

declare module "@tanstack/solid-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    /** What the document's title says: the job, never a client. */
    title?: TitleKey;
  }
}

const loads: (() => Promise<unknown>)[] = [];

/**
 * Loads every page there is into memory, one after the other. On the very first visit the service worker is still
 * fetching its copy of the app; somebody who signs in and walks out of coverage at once must find every page all the
 * same.
 */
export async function loadEveryPage(): Promise<void> {
  for (const load of loads) await load();
}

// The router's own lazy components reload the page when a chunk is missing; a reload that nobody asked for could
// take a half-filled form with it.
function page(load: () => Promise<Component>): RouteComponent {
  const Page = lazy(async () => ({ default: await load() }));
  loads.push(load);
  return Object.assign((): JSX.Element => <Page />, {
    preload: async () => void (await Page.preload()),
  });
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  staticData: { title: "nav.today" },
  validateSearch: ({ outbox }): { outbox?: "open" } =>
    outbox === "open" ? { outbox: "open" } : {},
  component: page(async () => (await import("../screens/today/today-page.tsx")).TodayPage),
});

const clients = createRoute({
  getParentRoute: () => root,
  path: "/clients",
  staticData: { title: "nav.clients" },
  component: page(async () => (await import("../screens/clients/clients-page.tsx")).ClientsPage),
});

const newClient = createRoute({
  getParentRoute: () => root,
  path: "/clients/new",
  staticData: { title: "title.newClient" },
  // Which of several forms that were begun.
  validateSearch: ({ draft }): { draft?: RecordId } => (v.is(recordId, draft) ? { draft } : {}),
  component: page(
    async () => (await import("../screens/client-form/new-client-page.tsx")).NewClientPage,
  ),
});

const client = createRoute({
  getParentRoute: () => root,
  path: "/clients/$clientId",
  staticData: { title: "title.client" },
});

const clientStart = createRoute({
  getParentRoute: () => client,
  path: "/",
  beforeLoad: ({ params }) => {
    // The router takes a redirect as a thrown value.
    // eslint-disable-next-line typescript/only-throw-error
    throw redirect({ to: "/clients/$clientId/services", params, replace: true });
  },
});

// One page for the four tabs: changing the tab must not build the page anew.
const clientTabs = createRoute({
  getParentRoute: () => client,
  id: "tabs",
  component: page(async () => (await import("../screens/client/client-page.tsx")).ClientPage),
});
const clientServices = createRoute({ getParentRoute: () => clientTabs, path: "services" });
const clientReferrals = createRoute({ getParentRoute: () => clientTabs, path: "referrals" });
const clientPlan = createRoute({ getParentRoute: () => clientTabs, path: "plan" });
const clientNotes = createRoute({ getParentRoute: () => clientTabs, path: "notes" });

const quickServices = createRoute({
  getParentRoute: () => client,
  path: "quick-services",
  staticData: { title: "title.quickServices" },
  component: page(
    async () =>
      (await import("../screens/quick-services/quick-services-page.tsx")).QuickServicesPage,
  ),
});

const quickReferrals = createRoute({
  getParentRoute: () => client,
  path: "quick-referrals",
  staticData: { title: "title.quickReferrals" },
  component: page(
    async () =>
      (await import("../screens/quick-referrals/quick-referrals-page.tsx")).QuickReferralsPage,
  ),
});

const referralIn = createRoute({
  getParentRoute: () => client,
  path: "referral-in",
  staticData: { title: "title.referralIn" },
  component: page(
    async () => (await import("../screens/referral-in/referral-in-page.tsx")).ReferralInPage,
  ),
});

const note = createRoute({
  getParentRoute: () => client,
  path: "note",
  staticData: { title: "title.note" },
  // A note about one of the client's referrals (M-10).
  validateSearch: ({ referral }): { referral?: RecordId } =>
    v.is(recordId, referral) ? { referral } : {},
  component: page(async () => (await import("../screens/note/note-page.tsx")).NotePage),
});

/** The field that a returned record opens at. */
const atField = ({ field }: Record<string, unknown>): { field?: string } =>
  typeof field === "string" ? { field } : {};

/** Back to where a fact was missing, once it is entered. */
type ForEligibility = { for?: "eligibility" | "referral-eligibility" };
const forEligibility = ({ for: page }: Record<string, unknown>): ForEligibility =>
  page === "eligibility" || page === "referral-eligibility" ? { for: page } : {};

const editClient = createRoute({
  getParentRoute: () => client,
  path: "edit",
  staticData: { title: "title.editClient" },
  validateSearch: (search): { field?: string } & ForEligibility => ({
    ...atField(search),
    ...forEligibility(search),
  }),
  component: page(
    async () => (await import("../screens/client-form/edit-client-page.tsx")).EditClientPage,
  ),
});

const newService = createRoute({
  getParentRoute: () => client,
  path: "services/new",
  staticData: { title: "title.newService" },
  // The referral that it answers.
  validateSearch: ({ referral }): { referral?: RecordId } =>
    v.is(recordId, referral) ? { referral } : {},
  component: page(
    async () => (await import("../screens/service/new-service-page.tsx")).NewServicePage,
  ),
});

const authorizations = createRoute({
  getParentRoute: () => client,
  path: "authorizations",
  staticData: { title: "title.authorizations" },
  component: page(
    async () =>
      (await import("../screens/authorizations/authorizations-page.tsx")).AuthorizationsPage,
  ),
});

const newAuthorization = createRoute({
  getParentRoute: () => client,
  path: "authorizations/new",
  staticData: { title: "title.authorization" },
  component: page(
    async () =>
      (await import("../screens/authorizations/authorization-page.tsx")).NewAuthorizationPage,
  ),
});

const editAuthorization = createRoute({
  getParentRoute: () => client,
  path: "authorizations/$recordId",
  staticData: { title: "title.authorization" },
  validateSearch: atField,
  component: page(
    async () =>
      (await import("../screens/authorizations/authorization-page.tsx")).EditAuthorizationPage,
  ),
});

const eligibility = createRoute({
  getParentRoute: () => client,
  path: "eligibility",
  staticData: { title: "title.eligibility" },
  // The form that asked, which goes on where it was left.
  validateSearch: ({ from }): { from?: "quick-services" | "services/new" } =>
    from === "quick-services" || from === "services/new" ? { from } : {},
  component: page(
    async () => (await import("../screens/eligibility/eligibility-page.tsx")).EligibilityPage,
  ),
});

const referralEligibility = createRoute({
  getParentRoute: () => client,
  path: "referral-eligibility",
  staticData: { title: "title.referralEligibility" },
  // The form that asked, which goes on where it was left.
  validateSearch: ({ from }): { from?: "referrals/new" } =>
    from === "referrals/new" ? { from } : {},
  component: page(
    async () =>
      (await import("../screens/eligibility/eligibility-page.tsx")).ReferralEligibilityPage,
  ),
});

const service = createRoute({
  getParentRoute: () => client,
  path: "services/$recordId",
  staticData: { title: "title.service" },
  validateSearch: atField,
  component: page(async () => (await import("../screens/service/service-page.tsx")).ServicePage),
});

const referral = createRoute({
  getParentRoute: () => client,
  path: "referrals/$recordId",
  staticData: { title: "title.referral" },
  validateSearch: atField,
  component: page(async () => (await import("../screens/referral/referral-page.tsx")).ReferralPage),
});

const nextProvider = createRoute({
  getParentRoute: () => client,
  path: "referrals/$recordId/next",
  staticData: { title: "title.nextProvider" },
  component: page(
    async () => (await import("../screens/referral/next-provider-page.tsx")).NextProviderPage,
  ),
});

const voucher = createRoute({
  getParentRoute: () => client,
  path: "vouchers/$recordId",
  staticData: { title: "title.voucher" },
  component: page(async () => (await import("../screens/voucher/voucher-page.tsx")).VoucherPage),
});

const release = createRoute({
  getParentRoute: () => client,
  path: "releases/$recordId",
  staticData: { title: "title.release" },
  component: page(async () => (await import("../screens/release/release-page.tsx")).ReleasePage),
});

const mail = createRoute({
  getParentRoute: () => client,
  path: "referrals/$recordId/mail",
  staticData: { title: "title.mail" },
  component: page(async () => (await import("../screens/mail/mail-page.tsx")).MailPage),
});

const newReferral = createRoute({
  getParentRoute: () => client,
  path: "referrals/new",
  staticData: { title: "title.newReferral" },
  // The program of the directory that she is sent to, and after which referral.
  validateSearch: ({ program, after }): { program?: RecordId; after?: RecordId } => ({
    ...(v.is(recordId, program) && { program }),
    ...(v.is(recordId, after) && { after }),
  }),
  component: page(
    async () => (await import("../screens/referral/new-referral-page.tsx")).NewReferralPage,
  ),
});

/** The client that the directory is read for. */
const forClient = ({ for: client }: Record<string, unknown>): { for?: RecordId } =>
  v.is(recordId, client) ? { for: client } : {};

const directory = createRoute({
  getParentRoute: () => root,
  path: "/directory",
  staticData: { title: "nav.directory" },
  validateSearch: forClient,
  component: page(
    async () => (await import("../screens/directory/directory-page.tsx")).DirectoryPage,
  ),
});

const program = createRoute({
  getParentRoute: () => root,
  path: "/directory/$programId",
  staticData: { title: "title.program" },
  validateSearch: forClient,
  component: page(async () => (await import("../screens/directory/program-page.tsx")).ProgramPage),
});

const newEnrollment = createRoute({
  getParentRoute: () => client,
  path: "enrollments/new",
  staticData: { title: "title.enrollment" },
  component: page(
    async () => (await import("../screens/plan/enrollment-page.tsx")).NewEnrollmentPage,
  ),
});

const enrollment = createRoute({
  getParentRoute: () => client,
  path: "enrollments/$recordId",
  staticData: { title: "title.enrollment" },
  validateSearch: atField,
  component: page(async () => (await import("../screens/plan/enrollment-page.tsx")).EnrollmentPage),
});

const newNeed = createRoute({
  getParentRoute: () => client,
  path: "needs/new",
  staticData: { title: "title.need" },
  component: page(async () => (await import("../screens/plan/need-page.tsx")).NewNeedPage),
});

const need = createRoute({
  getParentRoute: () => client,
  path: "needs/$recordId",
  staticData: { title: "title.need" },
  validateSearch: atField,
  component: page(async () => (await import("../screens/plan/need-page.tsx")).NeedPage),
});

const newGoal = createRoute({
  getParentRoute: () => client,
  path: "goals/new",
  staticData: { title: "title.goal" },
  component: page(async () => (await import("../screens/plan/goal-page.tsx")).NewGoalPage),
});

const goal = createRoute({
  getParentRoute: () => client,
  path: "goals/$recordId",
  staticData: { title: "title.goal" },
  validateSearch: atField,
  component: page(async () => (await import("../screens/plan/goal-page.tsx")).GoalPage),
});

const newAssessment = createRoute({
  getParentRoute: () => client,
  path: "assessments/new/$formId",
  staticData: { title: "title.assessment" },
  validateSearch: forEligibility,
  component: page(
    async () => (await import("../screens/plan/assessment-page.tsx")).NewAssessmentPage,
  ),
});

const assessment = createRoute({
  getParentRoute: () => client,
  path: "assessments/$recordId",
  staticData: { title: "title.assessment" },
  validateSearch: atField,
  component: page(async () => (await import("../screens/plan/assessment-page.tsx")).AssessmentPage),
});

const record = createRoute({
  getParentRoute: () => root,
  path: "/record",
  staticData: { title: "title.record" },
  component: page(async () => (await import("../screens/clients/record-page.tsx")).RecordPage),
});

const groupEntry = createRoute({
  getParentRoute: () => root,
  path: "/group",
  staticData: { title: "title.groupEntry" },
  component: page(
    async () => (await import("../screens/group-entry/group-entry-page.tsx")).GroupEntryPage,
  ),
});

const headCounts = createRoute({
  getParentRoute: () => root,
  path: "/group/counts",
  staticData: { title: "title.headCounts" },
  component: page(
    async () => (await import("../screens/group-entry/head-counts-page.tsx")).HeadCountsPage,
  ),
});

const headCount = createRoute({
  getParentRoute: () => root,
  path: "/group/counts/$recordId",
  staticData: { title: "title.headCount" },
  validateSearch: atField,
  component: page(
    async () => (await import("../screens/group-entry/head-count-page.tsx")).HeadCountPage,
  ),
});

const pickForReferralIn = createRoute({
  getParentRoute: () => root,
  path: "/referral-in",
  staticData: { title: "title.referralIn" },
  component: page(
    async () =>
      (await import("../screens/clients/pick-for-referral-in-page.tsx")).PickForReferralInPage,
  ),
});

// List and detail are one page, so that opening an item keeps the list as it is.
const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  staticData: { title: "nav.review" },
  component: page(async () => (await import("../screens/review/review-page.tsx")).ReviewPage),
});
const reviewList = createRoute({ getParentRoute: () => review, path: "/" });
const reviewItem = createRoute({ getParentRoute: () => review, path: "$itemId" });

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  staticData: { title: "nav.people" },
  component: page(async () => (await import("../screens/people/list/people-page.tsx")).PeoplePage),
});
const peopleList = createRoute({ getParentRoute: () => people, path: "/" });
const invite = createRoute({ getParentRoute: () => people, path: "invite" });
const person = createRoute({ getParentRoute: () => people, path: "$personId" });

const importPeople = createRoute({
  getParentRoute: () => root,
  path: "/people/import",
  staticData: { title: "title.importPeople" },
  component: page(
    async () => (await import("../screens/people/import/import-page.tsx")).ImportPage,
  ),
});

const sites = createRoute({
  getParentRoute: () => root,
  path: "/sites",
  staticData: { title: "title.sites" },
  component: page(async () => (await import("../screens/people/sites/sites-page.tsx")).SitesPage),
});
const siteList = createRoute({ getParentRoute: () => sites, path: "/" });
const newSite = createRoute({ getParentRoute: () => sites, path: "new" });
const site = createRoute({ getParentRoute: () => sites, path: "$siteId" });

const catalogue = createRoute({
  getParentRoute: () => root,
  path: "/catalogue",
  staticData: { title: "title.catalogue" },
  component: page(
    async () => (await import("../screens/catalogue/services/services-page.tsx")).ServicesPage,
  ),
});
const catalogueList = createRoute({ getParentRoute: () => catalogue, path: "/" });
const newDefinition = createRoute({ getParentRoute: () => catalogue, path: "new" });
const definition = createRoute({ getParentRoute: () => catalogue, path: "$serviceId" });

const catalogueFile = createRoute({
  getParentRoute: () => root,
  path: "/catalogue/file",
  staticData: { title: "title.catalogue" },
  component: page(async () => (await import("../screens/catalogue/file/file-page.tsx")).FilePage),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  staticData: { title: "title.rules" },
  component: page(
    async () => (await import("../screens/catalogue/rules/rules-page.tsx")).RulesPage,
  ),
});
const ruleList = createRoute({ getParentRoute: () => rules, path: "/" });
const rule = createRoute({ getParentRoute: () => rules, path: "$ruleKey" });

const forms = createRoute({
  getParentRoute: () => root,
  path: "/forms",
  staticData: { title: "title.forms" },
  component: page(
    async () => (await import("../screens/catalogue/forms/forms-page.tsx")).FormsPage,
  ),
});
const formList = createRoute({ getParentRoute: () => forms, path: "/" });
const form = createRoute({ getParentRoute: () => forms, path: "$formId" });

const grants = createRoute({
  getParentRoute: () => root,
  path: "/grants",
  staticData: { title: "title.grants" },
  component: page(
    async () => (await import("../screens/catalogue/grants/grants-page.tsx")).GrantsPage,
  ),
});
const grantList = createRoute({ getParentRoute: () => grants, path: "/" });
const newGrant = createRoute({ getParentRoute: () => grants, path: "new-grant" });
const newFund = createRoute({ getParentRoute: () => grants, path: "new-fund" });
const grant = createRoute({ getParentRoute: () => grants, path: "$grantId" });

const lists = createRoute({
  getParentRoute: () => root,
  path: "/lists",
  staticData: { title: "title.lists" },
  component: page(
    async () => (await import("../screens/catalogue/lists/lists-page.tsx")).ListsPage,
  ),
});
const allLists = createRoute({ getParentRoute: () => lists, path: "/" });
const list = createRoute({ getParentRoute: () => lists, path: "$listKey" });

const providers = createRoute({
  getParentRoute: () => root,
  path: "/providers",
  staticData: { title: "title.providers" },
  component: page(
    async () => (await import("../screens/providers/providers-page.tsx")).ProvidersPage,
  ),
});

const tablets = createRoute({
  getParentRoute: () => root,
  path: "/tablets",
  staticData: { title: "title.tablets" },
  component: page(
    async () => (await import("../screens/people/tablets/tablets-page.tsx")).TabletsPage,
  ),
});
const tabletList = createRoute({ getParentRoute: () => tablets, path: "/" });
const tablet = createRoute({ getParentRoute: () => tablets, path: "$deviceId" });

const erasures = createRoute({
  getParentRoute: () => root,
  path: "/erasures",
  staticData: { title: "title.erasures" },
  component: page(
    async () => (await import("../screens/people/erasures/erasures-page.tsx")).ErasuresPage,
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  staticData: { title: "title.settings" },
  component: page(
    async () => (await import("../screens/people/settings/settings-page.tsx")).SettingsPage,
  ),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  staticData: { title: "title.audit" },
  component: page(async () => (await import("../screens/people/audit/audit-page.tsx")).AuditPage),
});

const more = createRoute({
  getParentRoute: () => root,
  path: "/more",
  staticData: { title: "nav.more" },
  component: page(async () => (await import("../screens/more/more-page.tsx")).MorePage),
});

const routeTree = root.addChildren([
  today,
  clients,
  newClient,
  client.addChildren([
    clientStart,
    clientTabs.addChildren([clientServices, clientReferrals, clientPlan, clientNotes]),
    quickServices,
    quickReferrals,
    referralIn,
    note,
    editClient,
    newService,
    eligibility,
    referralEligibility,
    authorizations,
    newAuthorization,
    editAuthorization,
    service,
    newReferral,
    voucher,
    release,
    nextProvider,
    mail,
    referral,
    newEnrollment,
    enrollment,
    newNeed,
    need,
    newGoal,
    goal,
    newAssessment,
    assessment,
  ]),
  directory,
  program,
  record,
  groupEntry,
  headCounts,
  headCount,
  pickForReferralIn,
  review.addChildren([reviewList, reviewItem]),
  people.addChildren([peopleList, invite, person]),
  importPeople,
  sites.addChildren([siteList, newSite, site]),
  catalogue.addChildren([catalogueList, newDefinition, definition]),
  catalogueFile,
  providers,
  rules.addChildren([ruleList, rule]),
  forms.addChildren([formList, form]),
  grants.addChildren([grantList, newGrant, newFund, grant]),
  lists.addChildren([allLists, list]),
  tablets.addChildren([tabletList, tablet]),
  erasures,
  settings,
  audit,
  more,
]);

/** Loads the page at an address, and the frame around it, for whoever is about to be let in. */
export async function preloadPage(path: string): Promise<void> {
  const router = makeRouter();
  // What cannot be loaded now is asked for again when it is shown.
  await router.preloadRoute({ to: path }).catch(() => undefined);
}

/** The list of screens and their addresses. An address holds ids at most, never a word about a client. */
export function makeRouter() {
  return createRouter({
    routeTree,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
    defaultPendingMinMs: 0,
  });
}
