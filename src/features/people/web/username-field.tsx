/** Tells a password manager whose password this is. Nobody sees it, and what it sends is not looked at. */
export function UsernameField({ email }: { readonly email: string }) {
  return <input type="text" name="username" autocomplete="username" value={email} hidden readonly />;
}
