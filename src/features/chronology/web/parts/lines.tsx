/** A text with its lines kept. */
export function Lines({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  const lines = text.trim().split(/\r\n?|\n/);
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index === 0 ? null : <br />}
          {line}
        </>
      ))}
    </>
  );
}
