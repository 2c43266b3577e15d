// A form that came after its session: its sealed fields wait in this tab while the person signs in. Without script the page
// asks for the same in two steps.
export {};

const place = 'kept';

const waiting = document.querySelector<HTMLFormElement>('form[data-keep]');
const field = document.querySelector<HTMLInputElement>('form[action="/kept"] input[name="Kept"]');
const signIn = waiting?.querySelector<HTMLAnchorElement>('a[data-sign-in]');

if (waiting && field?.value && signIn) {
  try {
    sessionStorage.setItem(place, field.value);
    signIn.removeAttribute('target');
    location.replace(signIn.href);
  } catch {
    // No room: the two steps on the page remain.
  }
} else if (location.pathname === '/kept' && field && !field.value) {
  field.value = sessionStorage.getItem(place) ?? '';
  sessionStorage.removeItem(place);
  if (field.value) field.form?.requestSubmit();
} else {
  document.querySelector<HTMLFormElement>('form[data-go-on]')?.requestSubmit();
}
