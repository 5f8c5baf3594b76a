type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  words: Record<T, string>;
  onChange: (value: T) => void;
};

/** One of a few, by the browser's own list. */
export function Choice<T extends string>({ label, value, words, onChange }: ChoiceProps<T>) {
  return (
    <label className="space-y-0.5">
      <span className="block text-text-muted">{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
        className="rounded-md border border-border-control bg-surface-raised px-2 py-1"
      >
        {(Object.keys(words) as T[]).map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
