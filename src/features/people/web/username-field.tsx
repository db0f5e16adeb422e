/** Tells a password manager whose password this is. Nobody sees it. */
export function UsernameField({ email }: { readonly email: string }) {
  return <input type="hidden" name="username" autocomplete="username" value={email} />;
}
