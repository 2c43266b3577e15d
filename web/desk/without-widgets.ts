import type { Plugin, Rule } from 'postcss';

// Tabler's families that need its script or that the desk draws itself. What is left is what a page may lean on:
// grid, spacing, .btn, .form-*, .table, .badge, .card, .list-group, .progress, .nav and text utilities.
const families = [
  'accordion', 'alert', 'avatar', 'btn-close', 'calendar', 'carousel', 'chart', 'chat', 'chip', 'countup', 'datagrid', 'demo', 'dimmer', 'divider',
  'dropdown', 'empty', 'figure', 'flag', 'flatpickr', 'hr', 'icon', 'img', 'legend', 'mark', 'mention', 'modal', 'nav-segmented', 'navbar', 'noui',
  'offcanvas', 'otp', 'pagination', 'payment', 'placeholder', 'popover', 'ribbon', 'segmented', 'signature', 'signal', 'skip', 'sortable',
  'sparkline', 'spinner', 'star', 'status', 'steps', 'strength', 'switch-icon', 'tag', 'tags', 'timeline', 'toast', 'tooltip', 'tracking', 'ts',
  'tom', 'typed', 'user', 'apexcharts', 'jvm', 'plyr', 'dropzone', 'fslightbox', 'fc', 'gu', 'hljs', 'page', 'sidebar', 'soft', 'theme', 'browser',
];
const widget = new RegExp(String.raw`\.(${families.join('|')})(?![a-z])|navbar`);

/** Takes out the rules that can match nothing on our pages. */
export function withoutWidgets(): Plugin {
  return {
    postcssPlugin: 'without-widgets',
    Rule(rule: Rule) {
      if (!rule.source?.input.file?.includes('@tabler')) return;
      const kept = rule.selectors.filter(selector => !widget.test(selector));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
  };
}
