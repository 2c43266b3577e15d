/** The mark, as on the desk: an open eye whose upper lid is a roof. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 36 32" aria-hidden="true">
      <path class="mark-line" d="M2 17 18 4l16 13" />
      <path class="mark-line" d="M7 20.5c2.8 4.6 6.6 7 11 7s8.2-2.400 11-7" />
      <circle class="mark-iris" cx="18" cy="17.5" r="5" />
    </svg>
  );
}
