import { createContext, splitProps, useContext, type JSX } from "solid-js";

type Navigate = (href: string) => void;

const NavigateContext = createContext<Navigate>();

/** Gives every `Link` below it the application's router. Without it, links load pages as usual. */
export function LinkProvider(props: { navigate: Navigate; children: JSX.Element }) {
  const navigate: Navigate = (href) => props.navigate(href);
  return <NavigateContext.Provider value={navigate}>{props.children}</NavigateContext.Provider>;
}

/** Goes to an address as a link to it would, where a key opens what a link shows. */
export function useFollow(): (href: string) => void {
  const navigate = useContext(NavigateContext);
  return (href) => (navigate ? navigate(href) : location.assign(href));
}

/** What any link takes; `href` is required, since a link without one is a button. */
export type LinkProps = JSX.AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  onFollow?: (() => void) | undefined;
};

/** A real `<a>`; a plain click goes through the router, every other click stays the browser's. */
export function Link(props: LinkProps) {
  const navigate = useContext(NavigateContext);
  const [own, anchor] = splitProps(props, ["onFollow"]);
  const follow = (event: MouseEvent) => {
    own.onFollow?.();
    if (!navigate || !isPlainClick(event) || !isOwnPage(props)) return;
    event.preventDefault();
    navigate(props.href);
  };
  return <a {...anchor} onClick={follow} />;
}

function isPlainClick(event: MouseEvent): boolean {
  const withKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !withKey && !event.defaultPrevented;
}

function isOwnPage(link: LinkProps): boolean {
  return link.href.startsWith("/") && link.target === undefined && link.download === undefined;
}
