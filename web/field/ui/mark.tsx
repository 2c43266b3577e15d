/** The mark: an open eye whose upper lid is a roof. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true">
      <path d="M6 36 32 12l26 24" fill="none" stroke="currentColor" stroke-width="6" stroke-linecap="round" stroke-linejoin="round" />
      <path d="M8 38c7 11 15 16 24 16s17-5 24-16" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" />
      <circle cx="32" cy="37" r="9" fill="currentColor" />
    </svg>
  );
}
