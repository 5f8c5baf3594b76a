import type { ComponentProps, ReactNode } from "react";

const LOOKS = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong aria-disabled:hover:bg-accent",
  quiet: "border border-border-control hover:border-accent hover:text-accent",
  danger: "border border-verdict-failed text-verdict-failed hover:bg-verdict-failed-soft",
  plain: "text-accent underline-offset-4 hover:underline",
};
const SIZES = { regular: "px-3.5 py-1.5", small: "px-2 py-0.5 text-sm" };
const SHAPE =
  "inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors select-none aria-disabled:cursor-default aria-disabled:opacity-60 disabled:opacity-60";

export type ButtonLook = { look?: keyof typeof LOOKS; size?: keyof typeof SIZES };
type ButtonProps = ComponentProps<"button"> & ButtonLook & { pending?: string | false };

/**
 * A button. `pending` says in words what is under way ("Submitting…"): the button shows it and ignores presses, but
 * keeps the focus, which a disabled button would lose.
 */
export function Button({ look = "quiet", size = "regular", pending, className = "", ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonClass({ look, size })} ${className}`}
      aria-disabled={pending ? true : rest["aria-disabled"]}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
    >
      {pending || rest.children}
    </button>
  );
}

/** The same look for a link: `<Link className={buttonClass({ look: "primary" })}>`. */
export function buttonClass({ look = "quiet", size = "regular" }: ButtonLook = {}): string {
  return `${SHAPE} ${LOOKS[look]} ${SIZES[size]}`;
}

/** The keys of a shortcut, beside the words of what it does. */
export function Keys({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-current/30 px-1 font-sans text-xs leading-4 font-normal">{children}</kbd>
  );
}
