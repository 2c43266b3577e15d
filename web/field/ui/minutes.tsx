import { t } from '../texts';
import { codeOf, hasCode, minutesOf } from '../visit/minutes';
import type { Visit } from '../visit/visit';

/** The minutes as they are read aloud and shown to the person in charge. */
export function MinutesText({ visit }: { visit: Visit }) {
  const { intro, sections, outro } = minutesOf(visit);
  return (
    <div class="minutes">
      {intro.map(line => (
        <p key={line}>{line}</p>
      ))}
      {sections.map(section => (
        <section key={section.title} class="stack">
          <h2>{section.title}</h2>
          {section.lines.length === 0 ? (
            <p>{section.empty}</p>
          ) : (
            <ul>
              {section.lines.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {outro.map(line => (
        <p key={line}>{line}</p>
      ))}
      {hasCode(visit) && (
        <p>
          {t.value.read.code} <bdi dir="ltr">{codeOf(visit)}</bdi>
        </p>
      )}
    </div>
  );
}
