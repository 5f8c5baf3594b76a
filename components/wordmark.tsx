/** The name with its mark: three cells of a matrix, the fourth checked. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" className="text-accent">
        <rect x="1" y="1" width="8" height="8" rx="1.5" fill="currentColor" opacity="0.4" />
        <rect x="11" y="1" width="8" height="8" rx="1.5" fill="currentColor" opacity="0.75" />
        <rect x="1" y="11" width="8" height="8" rx="1.5" fill="currentColor" opacity="0.75" />
        <path
          d="m11.5 15 2.7 2.8 5-6.3"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Gradcheck
    </span>
  );
}
