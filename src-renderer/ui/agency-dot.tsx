/** An agency's colour, always beside its name: colour alone says nothing. */
export function AgencyDot({ colour, size = 9 }: { colour: string | null; size?: number }) {
  return (
    <span
      aria-hidden="true"
      style={{
        display: 'inline-block',
        width: size,
        height: size,
        borderRadius: 2,
        marginRight: 7,
        flex: 'none',
        background: colour ?? 'var(--vk-line-strong)',
      }}
    />
  );
}
