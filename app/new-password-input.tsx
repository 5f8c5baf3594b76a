import { TextInput } from "#components/ui/text-input.tsx";

export function NewPasswordInput({ errors }: { errors: string[] | undefined }) {
  return (
    <TextInput
      name="newPassword"
      type="password"
      label="New password"
      hint="At least 10 characters, and not one that others use."
      autoComplete="new-password"
      required
      errors={errors}
    />
  );
}
